package org.siteselection.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.RankingWorkbooks.WorkbookContent;
import org.siteselection.report.workbook.SheetTable.Column;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleSet;

/** What the answer depends on: rules and data with their digests, method, parameters, weights, waivers, warnings. */
final class AssumptionSheet {
    private static final String RULES = "Rules";
    private static final String DATA = "Data";
    private static final String PARAMETER = "Parameter";
    private static final String WEIGHT = "Weight";
    private static final String CHANGED = "changed by the request";
    private static final String SHARE = "% of the whole";
    private static final double PERCENT = 100;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Kind", 14),
            Column.text("Name", 40),
            new Column("Value (in the unit of the next column)", 40, SheetTable.GENERAL),
            Column.text("Unit", 16),
            Column.text("Note", 70));

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final WorkbookContent content;

    private AssumptionSheet(WorkbookContent content) {
        this.content = content;
    }

    static SheetTable of(WorkbookContent content) {
        AssumptionSheet sheet = new AssumptionSheet(content);
        sheet.addAll();
        return new SheetTable("Assumptions", COLUMNS, sheet.rows.stream());
    }

    private void addAll() {
        RankingWithProvenance ranking = content.ranking();
        RankingAnswer answer = ranking.answer();
        RuleSet rules = ranking.rules();
        content.origin().forEach((name, value) -> add("Run", name, value, null, null));
        add(RULES, "Rule set", answer.ruleSet().id(), null, rules.heading().title());
        add(RULES, "Version", answer.ruleSet().version(), null, null);
        add(RULES, "Digest", answer.ruleSet().digest(), null, null);
        add(RULES, "Method", answer.method(), null, null);
        add(DATA, "Edition", answer.catalogue().edition(), null, null);
        add(DATA, "Digest", answer.catalogue().digest(), null, null);
        answer.parameters().forEach((name, value) -> parameter(rules, name, value));
        if (!answer.ranking().isEmpty()) {
            weights(answer.ranking().get(0).factors());
        }
        content.request()
                .waivers()
                .forEach((candidate, gates) ->
                        gates.forEach((gate, reason) -> add("Waiver", candidate + ", " + gate, reason, null, null)));
        answer.warnings().forEach(warning -> add("Warning", warning.code(), null, null, warning.message()));
        add("Notice", null, null, null, answer.notice());
    }

    private void parameter(RuleSet rules, String name, Object value) {
        Parameter parameter = rules.parameter(name).orElse(null);
        add(
                PARAMETER,
                name,
                value,
                parameter == null ? null : parameter.unit(),
                parameter != null && !parameter.value().equals(value) ? CHANGED : null);
    }

    private void weights(@Nullable List<FactorView> factors) {
        if (factors != null) {
            for (FactorView factor : factors) {
                weight(factor.path(), factor.weight(), factor.why());
                weights(factor.factors());
                criteria(factor.criteria());
            }
        }
    }

    private void criteria(@Nullable List<CriterionView> criteria) {
        if (criteria != null) {
            criteria.stream()
                    .filter(criterion -> criterion.reportOnly() == null)
                    .forEach(criterion -> weight(criterion.path(), criterion.weight(), criterion.why()));
        }
    }

    private void weight(String path, double weight, @Nullable String why) {
        Map<String, Double> given = content.request().weights();
        String note = given.containsKey(path) ? CHANGED + (why == null ? "" : "; the rules say: " + why) : why;
        add(WEIGHT, path, PERCENT * weight, SHARE, note);
    }

    private void add(
            String kind, @Nullable String name, @Nullable Object value, @Nullable String unit, @Nullable String note) {
        rows.add(Arrays.<@Nullable Object>asList(kind, name, value, unit, note));
    }
}
