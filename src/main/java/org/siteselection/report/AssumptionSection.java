package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.Texts;

/** What the answer depends on: rules, method, weights, parameters, waivers, warnings. */
final class AssumptionSection {
    private static final int MOST_WARNINGS = 30;
    private static final int MOST_WAIVERS = 200;

    private AssumptionSection() {}

    /** @param more number of warnings that are not printed */
    record AssumptionView(
            String rules,
            String method,
            List<Setting> parameters,
            List<Weight> weights,
            List<Waiver> waivers,
            List<String> warnings,
            int more) {}

    /** @param changed whether the value differs from the default of the rules */
    record Setting(String title, String value, boolean changed) {}

    /**
     * A weight of the tree.
     *
     * @param why reason of the author; null if none is given
     * @param factor whether it is a factor and no criterion
     * @param changed whether the request replaces it
     */
    record Weight(String title, String share, @Nullable String why, boolean factor, boolean changed) {}

    record Waiver(String candidate, String gate, String reason) {}

    static AssumptionView of(ReportContent content) {
        RankingAnswer answer = content.answer();
        RuleSet rules = content.ranking().rules();
        List<Weight> weights = new ArrayList<>();
        if (!answer.ranking().isEmpty()) {
            RankingSection.factors(answer.ranking().get(0))
                    .forEach(factor -> collect(factor, content.given().weights(), weights));
        }
        List<WarningView> warnings = answer.warnings();
        return new AssumptionView(
                rules(rules),
                answer.method(),
                parameters(rules, answer),
                weights,
                waivers(content),
                warnings.stream().limit(MOST_WARNINGS).map(WarningView::message).toList(),
                Math.max(0, warnings.size() - MOST_WARNINGS));
    }

    private static String rules(RuleSet rules) {
        String title = rules.heading().title();
        String id = rules.id() == null ? "rules of the request" : rules.id();
        String name = title == null ? id : title + " (" + id + ")";
        return rules.version() == null ? name : name + ", version " + rules.version();
    }

    private static List<Setting> parameters(RuleSet rules, RankingAnswer answer) {
        List<Setting> settings = new ArrayList<>();
        answer.parameters().forEach((name, value) -> {
            Parameter parameter = rules.parameter(name).orElse(null);
            String title = parameter == null || parameter.title() == null ? Texts.title(name) : parameter.title();
            String unit = parameter == null || parameter.unit() == null ? "" : "\u00A0" + parameter.unit();
            settings.add(new Setting(
                    title,
                    ReportNumbers.value(value) + unit,
                    parameter != null && !parameter.value().equals(value)));
        });
        return settings;
    }

    private static void collect(FactorView factor, Map<String, Double> given, List<Weight> weights) {
        weights.add(new Weight(
                factor.title(),
                ReportNumbers.weight(factor.weight()),
                factor.why(),
                true,
                given.containsKey(factor.path())));
        List<FactorView> nested = factor.factors();
        if (nested != null) {
            nested.forEach(part -> collect(part, given, weights));
        }
        List<CriterionView> criteria = factor.criteria();
        if (criteria != null) {
            criteria.stream()
                    .filter(criterion -> criterion.reportOnly() == null)
                    .forEach(criterion -> weights.add(new Weight(
                            criterion.title(),
                            ReportNumbers.weight(criterion.weight()),
                            criterion.why(),
                            false,
                            given.containsKey(criterion.path()))));
        }
    }

    private static List<Waiver> waivers(ReportContent content) {
        List<Waiver> waivers = new ArrayList<>();
        content.given()
                .waivers()
                .forEach((candidate, gates) ->
                        gates.forEach((gate, reason) -> waivers.add(new Waiver(candidate, gate, reason))));
        return waivers.size() > MOST_WAIVERS ? waivers.subList(0, MOST_WAIVERS) : waivers;
    }
}
