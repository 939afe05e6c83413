package org.siteselection.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.siteselection.assessment.ResolvedRules;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.sql.Sql.OfNumber;
import org.siteselection.sql.SqlColumns.Column;

/** The criteria: their values and scores. */
final class SqlCriteria {
    private final SqlDialect dialect;
    private final SqlExpressions expressions;
    private final SqlColumns columns;
    private final ResolvedRules resolved;
    private final SqlScales scales;
    private final Map<RuleCriterion, OfNumber> numbers = new LinkedHashMap<>();
    private final List<Column> values = new ArrayList<>();
    /** Quoted column that a scale reads, by path. */
    private final Map<String, String> inputs = new LinkedHashMap<>();

    /** @param ratios whether ratios of scores count, also of scores near 0 */
    SqlCriteria(
            SqlDialect dialect,
            SqlExpressions expressions,
            SqlColumns columns,
            ResolvedRules resolved,
            boolean ratios) {
        this.dialect = dialect;
        this.expressions = expressions;
        this.columns = columns;
        this.resolved = resolved;
        this.scales = new SqlScales(dialect, ratios);
    }

    void add(RuleCriterion criterion, String value) {
        OfNumber number = columns.column((OfNumber) expressions.print(criterion.value()));
        numbers.put(criterion, number);
        values.add(new Column(
                value,
                finite(number),
                criterion.title() + " = " + criterion.value().source()));
        inputs.put(criterion.path(), dialect.name(value));
    }

    /** The number with 12 significant digits; NULL if it is a fault. */
    private String finite(OfNumber number) {
        if (number.constant() != null) {
            return dialect.cast(dialect.number(EqualNumbers.rounded(number.constant())));
        }
        String digits = dialect.twelveDigits(number.text());
        return number.faulty()
                ? SqlArithmetic.cases(
                        List.of("WHEN " + expressions.arithmetic().isFault(number) + " THEN NULL"), digits)
                : digits;
    }

    /** Condition that is true if the criterion counts and has no finite value. */
    Optional<String> fault(RuleCriterion criterion) {
        OfNumber number = Objects.requireNonNull(numbers.get(criterion));
        boolean counts = !criterion.reportOnly() && !resolved.weightless().contains(criterion.path());
        return number.faulty() && counts ? Optional.of(expressions.arithmetic().isFault(number)) : Optional.empty();
    }

    List<Column> values() {
        return values;
    }

    /**
     * Prints the scores, and those that replace missing ones.
     *
     * @param outputs names of the columns by {@code score} and path
     * @return quoted columns of the scores that are not replaced, by path
     */
    Map<String, String> scores(SqlText text, Map<String, String> outputs, SqlNames names) {
        List<Column> scores = new ArrayList<>();
        List<Column> replaced = new ArrayList<>();
        Map<String, String> known = new LinkedHashMap<>();
        for (RuleCriterion criterion : numbers.keySet()) {
            int node = resolved.hierarchy().indexOf(criterion.path());
            if (node < 0) {
                continue;
            }
            ValueFunction scale = resolved.hierarchy().scale(node);
            String score = Objects.requireNonNull(outputs.get("score " + criterion.path()));
            boolean stands = criterion.missing().standIn(scale).isPresent();
            String name = stands ? names.unique("known_" + criterion.path().replace(".", "__")) : score;
            double[] field = resolved.field().getOrDefault(criterion.path(), new double[0]);
            String input = Objects.requireNonNull(inputs.get(criterion.path()));
            scores.add(new Column(name, scales.score(criterion, scale, input, field), scale.type()));
            known.put(criterion.path(), dialect.name(name));
            if (stands) {
                String instead =
                        dialect.number(criterion.missing().standIn(scale).getAsDouble());
                replaced.add(new Column(
                        score,
                        "coalesce(" + dialect.name(name) + ", " + instead + ")",
                        "missing: " + criterion.missing().word()));
            }
        }
        text.expression("scores", "The score of each criterion, 0 to 100.", scores);
        text.expression("replaced", "Scores that replace missing ones.", replaced);
        return known;
    }
}
