package org.siteselection.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.ResolvedRules;
import org.siteselection.expression.Expression;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.rules.RuleVariable;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.sql.Sql.Form;
import org.siteselection.sql.Sql.OfNumber;
import org.siteselection.sql.Sql.OfTruth;
import org.siteselection.sql.SqlColumns.Column;

/** Prints one statement: inputs, steps of expressions, values, gates, scores, factors, total. */
final class SqlPrinter {
    private final RuleSet rules;
    private final ResolvedRules resolved;
    private final SqlStatement.Target target;
    private final SqlDialect dialect;
    private final SqlText text;
    private final SqlNames names = new SqlNames();
    private final SqlColumns columns;
    private final SqlParameters parameters;
    private final SqlExpressions expressions;
    private final Question question;
    private final List<String> metrics;
    private final Map<String, String> inputNames = new TreeMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    /** Fault conditions of gates, criteria and cost lines, by path, in the order in which the service finds them. */
    private final Map<String, String> faults = new LinkedHashMap<>();

    SqlPrinter(Question question, ResolvedRules resolved, SqlStatement.Target target) {
        this.question = question;
        this.rules = question.rules();
        this.resolved = resolved;
        this.target = target;
        this.dialect = target.dialect();
        this.text = new SqlText(dialect);
        this.columns = new SqlColumns(dialect, names);
        this.parameters = new SqlParameters(rules.parameters(), question.parameters());
        nameOutputs();
        this.metrics = metrics();
        Map<String, OfNumber> inputs = new TreeMap<>();
        for (String metric : metrics) {
            inputNames.put(metric, names.unique(metric));
            inputs.put(
                    metric,
                    new OfNumber(dialect.name(name(inputNames, metric)), Form.ATOM, 0, null, true, false, false));
        }
        this.expressions = new SqlExpressions(rules.scope(), parameters, columns, inputs);
    }

    private List<String> metrics() {
        Set<String> read = new TreeSet<>();
        rules.scored().map(Expression::metrics).forEach(read::addAll);
        return List.copyOf(read);
    }

    /** The names of the result come first, so that they do not depend on the steps. */
    private void nameOutputs() {
        output("id", "id");
        rules.gates().forEach(gate -> output("gate " + gate.id(), "gate_" + gate.id()));
        rules.root().criteria().forEach(criterion -> output("value " + criterion.path(), "value", criterion.path()));
        for (int node = 1; node < resolved.hierarchy().size(); node++) {
            String path = resolved.hierarchy().node(node).path();
            output("score " + path, "score", path);
        }
        List.of("total", "completeness", "low", "high").forEach(name -> output(name, name));
        if (rules.costs() != null) {
            for (CostModel.Total total : CostModel.Total.values()) {
                output(total.inExpressions(), costColumn(total));
            }
        }
        output("fault", "fault");
        if (target.rank()) {
            output("rank", "rank");
        }
    }

    private static String costColumn(CostModel.Total total) {
        return switch (total) {
            case ANNUAL -> "annual_cost";
            case ONCE -> "once_cost";
            case PRESENT_VALUE -> "present_value";
        };
    }

    private void output(String key, String prefix, String path) {
        output(key, column(prefix, path));
    }

    private static String column(String prefix, String path) {
        return prefix + "_" + path.replace(".", "__");
    }

    private void output(String key, String wanted) {
        outputs.put(key, names.unique(wanted));
    }

    private static String name(Map<String, String> names, String key) {
        return java.util.Objects.requireNonNull(names.get(key), key);
    }

    private String quoted(String key) {
        return dialect.name(name(outputs, key));
    }

    SqlStatement print() {
        for (RuleVariable variable : rules.inputs().variables()) {
            variable(variable);
        }
        CostModel model = rules.costs();
        SqlCosts costs = model == null ? null : new SqlCosts(model, parameters, expressions, columns);
        List<Column> gates = gates();
        SqlCriteria criteria = new SqlCriteria(
                dialect, expressions, columns, resolved, question.method() == Method.OverScores.WEIGHTED_PRODUCT);
        for (RuleCriterion criterion : rules.root().criteria().toList()) {
            columns.begin(column("step", criterion.path()), criterion.title());
            criteria.add(criterion, name(outputs, "value " + criterion.path()));
            criteria.fault(criterion).ifPresent(fault -> faults.put(criterion.path(), fault));
        }
        text.header(question, resolved);
        text.inputs(target.table(), metrics, inputNames);
        int level = 1;
        SqlStatement.requireSteps(columns.levels().size());
        for (List<Column> step : columns.levels()) {
            text.expression(
                    "steps_" + level++,
                    "Steps of the expressions; a number beyond the range of doubles is a fault.",
                    step);
        }
        List<Column> values = new ArrayList<>(criteria.values());
        values.addAll(costColumns(costs));
        text.expression("values", "The value of each criterion, with 12 significant digits.", values);
        text.expression("gates", "The outcome of each gate; a missing condition is unknown.", gates);
        Map<String, String> scores = new LinkedHashMap<>();
        for (int node = 1; node < resolved.hierarchy().size(); node++) {
            String path = resolved.hierarchy().node(node).path();
            scores.put(path, quoted("score " + path));
        }
        String root = names.unique("score");
        scores.put("", dialect.name(root));
        outputs.put("score ", root);
        Map<String, String> known = criteria.scores(text, outputs, names);
        SqlTree tree = new SqlTree(resolved.hierarchy(), (Method.OverScores) question.method(), dialect, scores, known);
        int depth = 1;
        for (Map<String, String> factors : tree.factors()) {
            List<Column> one = new ArrayList<>();
            factors.forEach((path, score) ->
                    one.add(new Column(name(outputs, "score " + path), score, path.isEmpty() ? "the whole" : path)));
            text.expression(
                    "factors_" + depth++, "Factors: the means of the scores below them, without missing ones.", one);
        }
        outputs.remove("score ");
        return finished(tree, known, dialect.name(root), costs == null ? List.of() : costs.faults());
    }

    private void variable(RuleVariable variable) {
        if (variable.value().metrics().isEmpty()) {
            return;
        }
        columns.begin(
                "variable_" + variable.name(),
                variable.name() + " = " + variable.value().source());
        Sql part = expressions.print(variable.value());
        expressions.name(
                variable.name(),
                part instanceof OfNumber number
                        ? number.atom() ? number : columns.column(number, "variable_" + variable.name())
                        : part instanceof OfTruth truth ? columns.column(truth) : part);
    }

    private List<Column> gates() {
        List<Column> gates = new ArrayList<>();
        for (Gate gate : rules.gates()) {
            columns.begin("gate_" + gate.id(), gate.title());
            OfTruth condition = (OfTruth) expressions.print(gate.when());
            if (condition.fault() != null || condition.missing()) {
                condition = columns.column(condition);
            }
            List<String> whens = new ArrayList<>();
            if (condition.fault() != null) {
                faults.put(gate.path(), condition.fault());
                whens.add("WHEN " + condition.fault() + " THEN NULL");
            }
            whens.add("WHEN " + condition.text() + " THEN '" + gate.outcome().word() + "'");
            if (condition.missing()) {
                whens.add("WHEN " + condition.operand() + " IS NULL THEN 'unknown'");
            }
            gates.add(new Column(
                    name(outputs, "gate " + gate.id()),
                    SqlArithmetic.cases(whens, "'pass'"),
                    gate.outcome().word() + " if " + gate.when().source()));
        }
        return gates;
    }

    private List<Column> costColumns(@Nullable SqlCosts costs) {
        List<Column> all = new ArrayList<>();
        if (costs != null) {
            costs.totals()
                    .forEach((total, number) -> all.add(new Column(
                            name(outputs, total.inExpressions()),
                            "CASE WHEN abs(" + number.text() + ") <= "
                                    + expressions.arithmetic().largest() + " THEN "
                                    + dialect.twelveDigits(number.text())
                                    + " END",
                            total.inExpressions())));
        }
        return all;
    }

    /** Total, completeness and range of the rows that the service would rank. */
    private SqlStatement finished(SqlTree tree, Map<String, String> known, String root, List<String> costFaults) {
        Set<String> kept = new LinkedHashSet<>();
        List<String> failures = rules.gates().stream()
                .filter(gate -> gate.outcome() == Gate.Outcome.FAIL)
                .map(gate -> quoted("gate " + gate.id()) + " = 'fail'")
                .toList();
        List<String> required = new ArrayList<>();
        for (int c = 0; c < resolved.hierarchy().criteria(); c++) {
            Criterion criterion = resolved.hierarchy().criterion(c);
            if (criterion.missing() instanceof MissingPolicy.Exclude
                    && !resolved.weightless().contains(criterion.path())) {
                required.add(name(known, criterion.path()) + " IS NULL");
            }
        }
        List<Column> state = new ArrayList<>();
        state.add(new Column(
                name(outputs, "fault"), faultCase(failures, required, costFaults), "what could not be computed"));
        text.expression("faults", "The first gate, criterion or cost line that has no finite value.", state);
        kept.add(quoted("fault") + " IS NULL");
        failures.forEach(failure -> kept.add("coalesce(NOT " + failure + ", TRUE)"));
        required.forEach(
                blank -> kept.add("NOT " + blank.replace(" IS NULL", "").concat(" IS NULL")));
        kept.add(tree.anyKnown());
        String ranked = names.unique("ranked");
        text.expression(
                "ranked",
                "Rows with a total: without a fault or a failed gate, with every required value and at least one value.",
                List.of(new Column(ranked, String.join("\nAND ", kept), "")));
        String mask = "CASE WHEN " + dialect.name(ranked) + " THEN ";
        text.expression(
                "total",
                "The total and its range: each missing criterion at the lowest and at the highest score of its scale.",
                List.of(
                        new Column(name(outputs, "total"), mask + Sql.indented(dialect.totalDigits(root)) + " END", ""),
                        new Column(
                                name(outputs, "completeness"),
                                mask + Sql.indented(dialect.cast(tree.completeness())) + " END",
                                "share of the weight with values"),
                        new Column(name(outputs, "low"), mask + Sql.indented(tree.bound(false)) + " END", ""),
                        new Column(name(outputs, "high"), mask + Sql.indented(tree.bound(true)) + " END", "")));
        return new SqlStatement(text.end(outputs), metrics, List.copyOf(outputs.values()));
    }

    /** Gates come first; then a failed gate, and later a required value that is missing, ends the search. */
    private String faultCase(List<String> failures, List<String> required, List<String> costFaults) {
        List<String> whens = new ArrayList<>();
        faults.forEach((path, fault) -> {
            if (path.startsWith("gates.")) {
                whens.add("WHEN " + fault + " THEN " + dialect.text(path));
            }
        });
        failures.forEach(failure -> whens.add("WHEN " + failure + " THEN NULL"));
        faults.forEach((path, fault) -> {
            if (!path.startsWith("gates.")) {
                whens.add("WHEN " + fault + " THEN " + dialect.text(path));
            }
        });
        if (!costFaults.isEmpty()) {
            required.forEach(blank -> whens.add("WHEN " + blank + " THEN NULL"));
        }
        whens.addAll(costFaults);
        return whens.stream().allMatch(when -> when.endsWith(" THEN NULL"))
                ? dialect.castText("NULL")
                : SqlArithmetic.cases(whens, "NULL");
    }
}
