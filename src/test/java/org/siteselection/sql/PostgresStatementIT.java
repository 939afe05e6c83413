package org.siteselection.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.database.SharedPostgres;
import org.siteselection.rulefiles.GeneratedRules;
import org.siteselection.rules.RuleSet;

/**
 * A statement on a real PostgreSQL gives the numbers of the service. It needs no packaged application; {@code mvn verify -Pbulk}
 * compares more documents and engines.
 */
class PostgresStatementIT {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final int ROWS = 400;

    private static Engine postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = new PostgresEngine(SharedPostgres.server());
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void allScalesAndOperators() throws Exception {
        EngineComparison comparison = assertEqual(GeneratedRules.sound(AllScales.DOCUMENT, EDITION), false);

        assertThat(comparison.ranked()).isGreaterThan(ROWS / 10);
        assertThat(comparison.faults()).isPositive().isLessThan(ROWS / 2);
    }

    /** Whole numbers are doubles, also where nothing else is known of a row. */
    @Test
    void partsThatReadNoFigure() throws Exception {
        EngineComparison comparison = assertEqual(GeneratedRules.sound(KnownParts.DOCUMENT, EDITION), false);

        assertThat(comparison.ranked()).isGreaterThan(ROWS / 10);
    }

    /** The absolute value of the least integer is none. */
    @Test
    void columnsOfIntegersMayHoldTheLeastOfThem() throws Exception {
        RuleSet rules = GeneratedRules.sound("""
                id: generated
                version: 1.0.0
                title: Integers
                metrics: {a: {unit: kg}, b: {unit: kg}}
                factors: {f: {weight: 1, criteria: {a: {value: a + b, scale: {type: linear, worst: -40000, best: 0}}}}}
                """, EDITION);
        String table = "WITH \"rows\" AS (SELECT 1 AS id, CAST(-32768 AS smallint) AS a, 8 AS b) ";

        List<Object[]> rows = postgres.run(table + "SELECT value_f__a FROM ("
                + statement(Question.ofAll(rules, EDITION)).text().replaceFirst("FROM \"[^\n]+", "FROM \"rows\"")
                + ") scored");

        assertThat(rows.get(0)).containsExactly(-32760.0);
    }

    /** A table that is created from the statement has doubles, no decimals. */
    @Test
    void allNumbersAreDoubles() throws Exception {
        RuleSet rules = GeneratedRules.sound(AllScales.DOCUMENT, EDITION);
        assertEqual(rules, false);
        SqlStatement statement = statement(Question.ofAll(rules, EDITION));
        String types = statement.outputs().stream()
                .filter(name -> name.matches("(value|score)_.*|total|completeness|low|high|.*_cost|present_value"))
                .map(name -> "pg_typeof(\"" + name + "\")::text")
                .collect(Collectors.joining(", "));

        List<Object[]> rows = postgres.run("SELECT " + types + " FROM (" + statement.text() + ") scored LIMIT 1");

        assertThat(rows.get(0)).hasSizeGreaterThan(20).containsOnly("double precision");
    }

    /** PostgreSQL raises an error where a function or a product becomes 0 or has fewer digits because it is so small. */
    @Test
    void tinyNumbers() throws Exception {
        RuleSet rules = GeneratedRules.sound("""
                id: generated
                version: 1.0.0
                title: Tiny numbers
                metrics: {a: {unit: kg}, b: {unit: kg}, c: {unit: kg}}
                gates:
                  square: {when: 'pow(a * 1e-154, 2) > 0', outcome: conditional, reason: Ask.}
                  digits: {when: 'log10(pow(a * 1e-155, 2)) > -309.3', outcome: conditional, reason: Ask.}
                  exponent: {when: 'pow(a, abs(b) * 1e-320) == 1', outcome: conditional, reason: Ask.}
                  odd: {when: 'pow(a * 1e-104, 3) < 0', outcome: conditional, reason: Ask.}
                  even: {when: 'pow(a * 1e-104, b) != 0', outcome: conditional, reason: Ask.}
                  part: {when: 'pow(abs(a) * 1e-124, 2.5) > pow(abs(b) * 1e-124, 2.5)', outcome: conditional, reason: Ask.}
                  exponential: {when: 'exp(-700 - abs(b)) > 0', outcome: conditional, reason: Ask.}
                  logarithm: {when: 'ln(exp(-700 - abs(b))) < -711.5', outcome: conditional, reason: Ask.}
                  equal: {when: 'a * 1e-300 * 1e-9 == b * 1e-300 * 1e-9', outcome: conditional, reason: Ask.}
                  remainder: {when: '(a * 1e-295) % 7 == b * 1e-295', outcome: conditional, reason: Ask.}
                  divisor: {when: 'a % (b * 1e-300) > b * 1e-301', outcome: conditional, reason: Ask.}
                  sign: {when: '(a * 1e-295) % 7 > 0', outcome: conditional, reason: Ask.}
                factors:
                  f:
                    weight: 1
                    criteria:
                      a: {value: 'log10(pow(abs(a) * 1e-155, 2))', scale: {type: linear, worst: -330, best: -300}, weight: 1}
                      c: {value: 'a', scale: {type: half_life, full: 0, half: 0.1}, weight: 1}
                      b: {value: 'ln(exp(-700 - abs(b)))', scale: {type: linear, worst: -740, best: -700}, weight: 1}
                """, EDITION);

        EngineComparison comparison = assertEqual(rules, true);

        assertThat(comparison.ranked()).isGreaterThan(ROWS / 10);
    }

    /** A weighted product compares the ratios of scores, also of values next to the worst one. */
    @Test
    void scoresNextToZeroOfAProduct() throws Exception {
        RuleSet rules = GeneratedRules.sound("""
                id: generated
                version: 1.0.0
                title: Scores next to zero
                method: weighted_product
                metrics: {a: {unit: kg}, b: {unit: kg}, c: {unit: kg}}
                factors:
                  f:
                    weight: 1
                    criteria:
                      a: {value: a, scale: {type: linear, worst: 50, best: 105}, weight: 1}
                      b: {value: b, scale: {type: linear, worst: 300, best: 0.5}, weight: 3}
                      c: {value: c, scale: {type: target, zero_below: 7, full_from: 9, full_to: 11, zero_above: 1300}, weight: 6}
                """, EDITION);

        double[][] figures = new double[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            figures[i] = new double[] {80, 120, 8};
            figures[i][i % 3] = new double[] {50 + i / 1e10, 300 - i / 1e9, 7 + i / 1e11}[i % 3];
        }
        assertEqual(rules, new Rows(List.of("a", "b", "c"), figures));
    }

    /** A missing cost line comes before one that is too large. */
    @Test
    void aTotalWithAMissingLineIsMissing() throws Exception {
        RuleSet rules = GeneratedRules.sound("""
                id: generated
                version: 1.0.0
                title: Costs
                metrics: {a: {unit: kg}, b: {unit: kg}}
                costs:
                  currency: USD
                  years: 7
                  discount_percent: 8
                  lines:
                    large: {annual: 'a * 1e306', growth_percent: 3}
                    other: {annual: 'b * 1000'}
                factors:
                  f:
                    weight: 1
                    criteria:
                      a: {value: costs.present_value, scale: {type: identity}, weight: 1, missing: reweight}
                      b: {value: '2', scale: {type: identity}, weight: 1}
                """, EDITION);

        EngineComparison comparison = assertEqual(rules, false);

        assertThat(comparison.faults()).isPositive();
    }

    private static EngineComparison assertEqual(RuleSet rules, boolean wild) throws Exception {
        List<String> inputs = statement(Question.ofAll(rules, EDITION)).inputs();
        return assertEqual(rules, Rows.of(rules, inputs, EDITION, ROWS, 1, wild));
    }

    private static EngineComparison assertEqual(RuleSet rules, Rows rows) throws Exception {
        EngineComparison comparison = new EngineComparison(Question.ofAll(rules, EDITION), rows);
        assertThat(comparison.differences(postgres)).isEmpty();
        return comparison;
    }

    private static SqlStatement statement(Question question) {
        return SqlStatement.of(question, new SqlStatement.Target(SqlDialect.POSTGRESQL, List.of("sites"), true));
    }
}
