package org.siteselection.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.report.AssumptionSection.AssumptionView;
import org.siteselection.report.CaseSection.CaseView;
import org.siteselection.report.CostSection.CostView;
import org.siteselection.report.DataSection.DataView;
import org.siteselection.report.LawSection.LawsView;
import org.siteselection.report.MapSection.MapView;
import org.siteselection.report.RankingSection.RankingView;
import org.siteselection.report.RobustnessSection.RobustnessView;
import org.siteselection.report.ScenarioSection.ScenarioView;

/** Everything that the template prints, as texts and numbers of the drawings. */
record ReportView(
        Cover cover, RankingView ranking, List<CaseView> cases, LawsView laws, Findings findings, Grounds grounds) {

    /**
     * The first page.
     *
     * @param asked the question in one line of numbers: rules, candidates, parameters
     * @param map null if no candidate is a state
     */
    record Cover(
            ReportContent.Heading heading,
            String asked,
            String answer,
            List<String> sentences,
            @Nullable MapView map) {}

    /** Parts that are null where the document has none. */
    record Findings(
            @Nullable CostView costs,
            @Nullable ScenarioView scenarios,
            @Nullable RobustnessView robustness) {}

    /** What the answer depends on, and how it is computed again. */
    record Grounds(
            AssumptionView assumptions, DataView data, String rulesDigest, String catalogueDigest, String notice) {}

    static ReportView of(ReportContent content, StateOutlines outlines) {
        RankingAnswer answer = content.answer();
        AnswerSentences sentences = new AnswerSentences(content);
        AssumptionView assumptions = AssumptionSection.of(content);
        DataView data = DataSection.of(content);
        String asked = assumptions.rules() + " · "
                + ReportNumbers.plural(answer.ranking().size(), "candidate", "candidates") + " ranked"
                + (answer.excluded().isEmpty() ? "" : ", " + answer.excluded().size() + " excluded")
                + " · data of " + data.edition();
        return new ReportView(
                new Cover(
                        content.heading(),
                        asked,
                        sentences.lead(),
                        sentences.others(),
                        MapSection.of(content, outlines)),
                RankingSection.of(content),
                CaseSection.of(content),
                LawSection.of(content),
                new Findings(CostSection.of(content), ScenarioSection.of(content), RobustnessSection.of(content)),
                new Grounds(
                        assumptions,
                        data,
                        answer.ruleSet().digest(),
                        answer.catalogue().digest(),
                        answer.notice()));
    }
}
