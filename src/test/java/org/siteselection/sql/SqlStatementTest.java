package org.siteselection.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.RuleSet;

/** The text of statements; {@code mvn verify -Pbulk} runs them in three engines. */
class SqlStatementTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();

    private static RuleSet rules(String rest) {
        return MemoryFiles.of(
                        "a.yaml", "id: a\nversion: 1.0.0\ntitle: A\nmetrics: {x: {unit: kg}, y: {unit: kg}}\n" + rest)
                .sound("a", EDITION);
    }

    private static SqlStatement print(RuleSet rules, SqlDialect dialect, Map<String, Object> parameters) {
        Question all = Question.ofAll(rules, EDITION);
        Question question =
                new Question(rules, EDITION, all.candidates(), parameters, Map.of(), Map.of(), rules.method());
        return SqlStatement.of(question, new SqlStatement.Target(dialect, List.of("public", "si\"te`s"), true));
    }

    private static SqlStatement print(String rest, SqlDialect dialect) {
        return print(rules(rest), dialect, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, \"public\".\"si\"\"te`s\"",
        "DUCKDB, \"public\".\"si\"\"te`s\"",
        "SPARK, `public`.`si\"te``s`"
    })
    void identifiersAreQuoted(SqlDialect dialect, String table) {
        SqlStatement statement = print("factors: {f: {criteria: {c: {value: x, scale: {type: identity}}}}}", dialect);

        assertThat(statement.text()).contains("FROM " + table);
        assertThat(statement.inputs()).containsExactly("x");
        assertThat(statement.outputs())
                .containsExactly(
                        "id",
                        "value_f__c",
                        "score_f",
                        "score_f__c",
                        "total",
                        "completeness",
                        "low",
                        "high",
                        "fault",
                        "rank");
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aTextOfARequestStaysALiteralAndAComment(SqlDialect dialect) {
        RuleSet rules = rules("""
                parameters: {country: {type: string, default: CN}}
                gates: {g: {when: '(x > 1 ? country : "US") == "CN"', outcome: fail, reason: R.}}
                factors: {f: {criteria: {c: {value: x, scale: {type: identity}}}}}
                """);

        String text = print(rules, dialect, Map.of("country", "'); DROP TABLE sites; \\\n-- ${x} \" `"))
                .text();

        String literal = dialect == SqlDialect.SPARK
                ? "THEN '\\u0027); DROP TABLE sites; \\u005c\n-- \\u0024{x} \" `'"
                : "THEN '''); DROP TABLE sites; \\\n-- ${x} \" `'";
        assertThat(text.replaceAll("\n +-- ", "\n-- ")).contains(literal);
        assertThat(text.lines().filter(line -> line.startsWith("-- Parameters")))
                .containsExactly("-- Parameters: country = '), DROP TABLE sites, / -- {x} \" `");
    }

    /** A backslash continues a comment of Spark on the next line, and an invisible sign could reverse what a reader sees. */
    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aTitleIsOneLineOfAComment(SqlDialect dialect) {
        String text = print(
                        "factors: {f: {criteria: {c: {title: \"Path C:\\\\ \\u202e\\U0001F3ED\\U0001F3ED"
                                + "x".repeat(150) + "\", value: x - y, scale: {type: identity}}}}}",
                        dialect)
                .text();

        assertThat(text).contains("-- Path C:/ \ud83c\udfed\ud83c\udfedxxx").doesNotContain("\u202e");
        assertThat(text.lines().filter(line -> line.strip().startsWith("--"))).noneMatch(line -> line.contains("\\"));
    }

    @Test
    void aMetricWithTheNameOfTheRowsIsRefused() {
        RuleSet rules = MemoryFiles.of(
                        "a.yaml",
                        "id: a\nversion: 1.0.0\ntitle: A\nmetrics: {id: {unit: kg}}\n"
                                + "factors: {f: {criteria: {c: {value: id, scale: {type: identity}}}}}")
                .sound("a", EDITION);
        assertThatThrownBy(() -> print(rules, SqlDialect.DUCKDB, Map.of()))
                .isInstanceOf(UnscorableException.class)
                .hasMessageContaining("no metric of a statement can be called 'id'");
    }

    @Test
    void moreStepsThanAnEngineRunsAreRefused() {
        String sum = "x" + " - y + x".repeat(45);
        assertThatThrownBy(() -> print(
                        "factors: {f: {criteria: {c: {value: " + sum + ", scale: {type: identity}}}}}",
                        SqlDialect.DUCKDB))
                .isInstanceOf(UnscorableException.class)
                .hasMessageContaining("steps of which each reads the one before");
        assertThat(print(
                                "factors: {f: {criteria: {c: {value: x" + " - y + x".repeat(35)
                                        + ", scale: {type: identity}}}}}",
                                SqlDialect.DUCKDB)
                        .text())
                .contains("steps_140");
    }

    /** The parameter leaves the metric out, so that nothing depends on the row. */
    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aPartWithTheSameValueForEachRowIsANumber(SqlDialect dialect) {
        String text = print(rules(KNOWN), dialect, Map.of("fixed", true)).text();

        assertThat(text).contains("3.5").doesNotContain("7 / 2", "--5");
        assertThat(print(rules(KNOWN), dialect, Map.of("fixed", false)).text()).contains(" / 2");
    }

    private static final String KNOWN = """
            parameters: {fixed: {type: boolean, default: true}}
            variables: {needed: {value: 'fixed ? 0 : x'}}
            gates: {g: {when: 'needed > 30', outcome: fail, reason: R.}}
            factors: {f: {criteria: {c: {value: '(fixed ? 7 : x) / 2 + y - -(fixed ? -5 : x) + (3 in [3, y] ? 7 : x) / 2', scale: {type: identity}}}}}
            """;

    @Test
    void aNameIsShortenedWithADigestBeyond63Bytes() {
        String longer = "c".repeat(60);
        SqlStatement statement = print(
                "factors: {f: {criteria: {" + longer + "1: {value: x, weight: 1, scale: {type: identity}}, " + longer
                        + "2: {value: y, weight: 1, scale: {type: identity}}}}}",
                SqlDialect.POSTGRESQL);

        assertThat(statement.outputs()).doesNotHaveDuplicates().allMatch(name -> name.length() <= 63);
        assertThat(statement.outputs()).anyMatch(name -> name.matches("value_f__c+_[0-9a-f]{8}"));
    }

    @Test
    void rulesThatCompareCandidatesAreRefused() {
        refused("""
                method: topsis
                factors: {f: {criteria: {c: {value: x, goal: maximize}}}}
                """, "topsis compares the values of all candidates");
        refused("""
                factors: {f: {criteria: {c: {value: x, goal: maximize, scale: {type: relative, by: min_max}}}}}
                """, "the scale of 'f.c' is relative");
        refused("""
                factors:
                  f:
                    weighting: {method: entropy}
                    criteria:
                      c: {value: x, goal: maximize, scale: {type: linear, worst: 0, best: 1}}
                      d: {value: y, goal: maximize, scale: {type: linear, worst: 0, best: 1}}
                """, "weights follow from the data");
    }

    /** As the service does for the first candidate with a value. */
    @Test
    void aRelativeScaleOverAFieldWithoutValuesIsRefused() {
        String rules = """
                field: {from: states}
                factors:
                  f:
                    criteria:
                      c: {value: manufacturing_residents_within_60km, goal: maximize, weight: %s, scale: {type: relative, by: rank}}
                      d: {value: x, weight: 1, scale: {type: identity}}
                """;

        assertThatThrownBy(() -> print(rules.formatted("1"), SqlDialect.DUCKDB))
                .isInstanceOfSatisfying(
                        UnscorableException.class, e -> assertThat(e.code()).isEqualTo("field-without-values"))
                .hasMessageContaining("no place of the field has a value");
        assertThat(print(rules.formatted("0"), SqlDialect.DUCKDB).text()).contains("\"score_f__c\"");
    }

    private static void refused(String rules, String reason) {
        assertThatThrownBy(() -> print(rules, SqlDialect.DUCKDB))
                .isInstanceOfSatisfying(
                        UnscorableException.class, e -> assertThat(e.code()).isEqualTo("needs-field"))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "x < 0.3, <= 0.2999999999996",
        "x >= 2, > 1.9999999999979998",
        "x > 0, > 0",
        "x == 1, BETWEEN 0.999999999999 AND"
    })
    void comparisonsIncludeTheTolerance(String condition, String printed) {
        String text = print(
                        "gates: {g: {when: '" + condition + "', outcome: fail, reason: R.}}\n"
                                + "factors: {f: {criteria: {c: {value: x, scale: {type: identity}}}}}",
                        SqlDialect.POSTGRESQL)
                .text();

        assertThat(text).contains("\"x\" " + printed);
    }
}
