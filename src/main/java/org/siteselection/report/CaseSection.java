package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingAnswer.ReasonView;

/** Why the leader leads and the runner-up follows: strengths, weaknesses and every criterion. */
final class CaseSection {
    private static final int CASES = 2;

    private CaseSection() {}

    /**
     * The case of a candidate.
     *
     * @param figures its criteria; empty for rankings of many candidates, which have none
     */
    record CaseView(
            int rank,
            String name,
            String score,
            List<String> strengths,
            List<String> weaknesses,
            List<Figure> figures) {}

    /**
     * A criterion of a candidate.
     *
     * @param heading title of the factor if this is its first criterion; null otherwise
     * @param from id of the place from which the value comes; null if it is the candidate itself
     */
    record Figure(
            @Nullable String heading,
            String title,
            String value,
            String score,
            String weight,
            String points,
            String year,
            String sources,
            @Nullable String from) {}

    static List<CaseView> of(ReportContent content) {
        List<Entry> ranking = content.answer().ranking();
        return ranking.subList(0, Math.min(CASES, ranking.size())).stream()
                .map(entry -> view(entry, content))
                .toList();
    }

    private static CaseView view(Entry entry, ReportContent content) {
        List<Figure> figures = new ArrayList<>();
        for (FactorView factor : RankingSection.factors(entry)) {
            collect(factor, figures);
        }
        return new CaseView(
                entry.rank(),
                entry.name(),
                ReportNumbers.score(entry.score(), content.bounded()),
                reasons(entry, "strength"),
                reasons(entry, "weakness"),
                figures);
    }

    private static List<String> reasons(Entry entry, String kind) {
        List<ReasonView> reasons = entry.reasons();
        return reasons == null
                ? List.of()
                : reasons.stream()
                        .filter(reason -> reason.kind().equals(kind))
                        .map(ReasonView::text)
                        .toList();
    }

    private static void collect(FactorView factor, List<Figure> figures) {
        List<FactorView> nested = factor.factors();
        if (nested != null) {
            nested.forEach(part -> collect(part, figures));
        }
        List<CriterionView> criteria = factor.criteria();
        for (int i = 0; criteria != null && i < criteria.size(); i++) {
            figures.add(figure(i == 0 ? factor.title() : null, criteria.get(i)));
        }
    }

    private static Figure figure(@Nullable String heading, CriterionView criterion) {
        Double effective = criterion.effectiveWeight();
        String missing = criterion.missing();
        return new Figure(
                heading,
                criterion.title(),
                missing == null
                        ? ReportNumbers.quantity(criterion.value(), criterion.unit())
                        : "missing (" + missing + ")",
                criterion.score() == null ? ReportNumbers.NONE : ReportNumbers.fix(criterion.score(), 1),
                criterion.reportOnly() != null
                        ? "shown only"
                        : ReportNumbers.weight(effective == null ? criterion.weight() : effective),
                criterion.contribution() == null ? ReportNumbers.NONE : ReportNumbers.fix(criterion.contribution(), 2),
                criterion.year() == null ? ReportNumbers.NONE : String.valueOf(criterion.year()),
                String.join(", ", criterion.sources()),
                criterion.from());
    }
}
