package org.siteselection.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.Candidate;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.ranking.KnownRanking.KnownParts;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingAnswer.GateView;
import org.siteselection.ranking.RankingAnswer.LawView;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.RankingAnswer.WeightingView;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.Interval;
import org.siteselection.scoring.method.MatrixResult;

/** Converts an assessment to the answer for the caller. */
public final class AnswerWriter {
    /** Accompanies every answer with gates. */
    public static final String NOTICE = "Not legal advice.";

    private final Assessment assessment;
    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final Hierarchy hierarchy;
    private final Explain explain;
    private final KnownParts known;
    private final @Nullable Reasons reasons;
    private final CostWriter costs;

    /** @param known parts of earlier answers by the same rules, catalogue and parameters; this one adds to them */
    AnswerWriter(Assessment assessment, Explain explain, KnownParts known) {
        this.known = known;
        this.assessment = assessment;
        this.rules = assessment.question().rules();
        this.catalogue = assessment.question().catalogue();
        this.hierarchy = assessment.hierarchy();
        this.explain = explain;
        this.costs = new CostWriter(assessment, explain == Explain.FULL);
        this.reasons = explain == Explain.NONE ? null : new Reasons(assessment, known.medians());
    }

    public static RankingAnswer write(Assessment assessment, Explain explain) {
        return write(assessment, explain, KnownParts.none(assessment.question()));
    }

    /** @param known parts of earlier answers by the same rules, catalogue and parameters; this one adds to them */
    static RankingAnswer write(Assessment assessment, Explain explain, KnownParts known) {
        AnswerWriter writer = new AnswerWriter(assessment, explain, known);
        return writer.answer(
                assessment.ranked().stream().map(writer::entry).toList(),
                assessment.excluded().stream().map(writer::excluded).toList());
    }

    /** The ranked candidates with these ids, with every criterion. */
    static List<Entry> explained(Assessment assessment, Set<String> ids) {
        AnswerWriter writer = new AnswerWriter(assessment, Explain.FULL, KnownParts.none(assessment.question()));
        return assessment.ranked().stream()
                .filter(assessed -> ids.contains(assessed.candidate().id()))
                .map(writer::entry)
                .toList();
    }

    /** The answer with these candidates. */
    RankingAnswer answer(List<Entry> ranked, List<Excluded> excluded) {
        return new RankingAnswer(
                new RankingAnswer.RuleSetReference(rules.id(), rules.version(), rules.digest()),
                new RankingAnswer.CatalogueReference(catalogue.digest(), catalogue.edition()),
                assessment.question().method().type(),
                assessment.question().method().higherIsBetter(),
                bounded() ? List.of(0.0, 100.0) : null,
                assessment.parameters(),
                ranked,
                excluded,
                assessment.weightings().stream()
                        .map(w -> new WeightingView(
                                w.path(), w.method(), w.weights(), w.consistencyRatio(), w.lambdaMax(), w.xi()))
                        .toList(),
                compromise(),
                costs.range(),
                NOTICE,
                warnings(rules, assessment.warnings()));
    }

    private boolean matrix() {
        return assessment.question().method().isOverValues();
    }

    private boolean bounded() {
        if (matrix()) {
            return false;
        }
        for (int c = 0; c < hierarchy.criteria(); c++) {
            if (!hierarchy.criterion(c).scale().bounded()) {
                return false;
            }
        }
        return true;
    }

    /** Warnings of the answer, including those of inline rules, because their author gets them in no other answer. */
    public static List<WarningView> warnings(Assessment assessment) {
        return warnings(assessment.question().rules(), assessment.warnings());
    }

    static List<WarningView> warnings(RuleSet rules, List<Warning> ofQuestion) {
        Map<String, WarningView> warnings = new LinkedHashMap<>();
        ofQuestion.forEach(w -> warnings.put(w.code() + w.message(), new WarningView(w.code(), w.message())));
        if (rules.origin().source() == null) {
            rules.warnings().stream()
                    // Already a warning of the answer as a whole.
                    .filter(issue -> !issue.code().equals("relative-scale"))
                    .forEach(issue -> warnings.put(
                            issue.path() + issue.code(),
                            new WarningView(issue.code(), issue.path() + ": " + issue.message())));
        }
        return List.copyOf(warnings.values());
    }

    private RankingAnswer.@Nullable CompromiseView compromise() {
        MatrixResult.Compromise compromise = assessment.compromise();
        return compromise == null
                ? null
                : new RankingAnswer.CompromiseView(
                        compromise.set(), compromise.acceptableAdvantage(), compromise.acceptableStability());
    }

    Entry entry(Assessed assessed) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL
                * (hierarchy.size() + rules.gates().size()));
        CandidateScore result = assessed.result();
        Interval interval = result.interval();
        return new Entry(
                assessed.rank(),
                assessed.candidate().id(),
                assessed.candidate().name(),
                assessed.score(),
                assessed.status().word(),
                result.completeness(),
                assessment.inheritedShare(result, assessment.inherited(assessed)),
                assessment.question().countyOf(assessed.candidate()),
                interval == null ? null : List.of(interval.low(), interval.high()),
                assessed.details(),
                gates(assessed.candidate(), assessed.gates()),
                reasons == null ? null : reasons.of(assessed),
                costs.of(assessed),
                explain == Explain.NONE ? null : factors(rules.root(), assessed));
    }

    /** The candidate as it is written under any weights. */
    EntryText text(Assessed assessed, ObjectMapper mapper) {
        return EntryText.of(
                entry(assessed), assessed, assessment, reasons == null ? null : reasons.standings(assessed), mapper);
    }

    Excluded excluded(Exclusion exclusion) {
        return new Excluded(
                exclusion.candidate().id(),
                exclusion.candidate().name(),
                exclusion.code(),
                GateFigures.reason(exclusion, rules, catalogue),
                exclusion.gate(),
                gates(exclusion.candidate(), exclusion.gates()));
    }

    private List<GateView> gates(Candidate candidate, List<GateResult> results) {
        return known.gates().of(candidate, results, () -> views(candidate, results));
    }

    private List<GateView> views(Candidate candidate, List<GateResult> results) {
        return results.stream()
                .map(result -> new GateView(
                        result.gate().id(),
                        result.gate().title(),
                        result.outcome().word(),
                        GateFigures.reason(result, catalogue),
                        result.waiver(),
                        why(result.gate().why()),
                        laws(candidate, result.gate().cites())))
                .toList();
    }

    private @Nullable String why(@Nullable String why) {
        return explain == Explain.FULL ? why : null;
    }

    /** Laws of the candidate's place and, for a site, of its state. */
    private List<LawView> laws(Candidate candidate, @Nullable String kind) {
        if (kind == null) {
            return List.of();
        }
        return assessment.question().lineage(candidate).places().stream()
                .flatMap(place -> catalogue.unexpiredLaws(place.id(), kind).stream())
                .map(law -> new LawView(
                        law.title(),
                        law.citation(),
                        law.url(),
                        law.effective(),
                        law.year(),
                        law.expires(),
                        law.standing(),
                        law.checkedOn(),
                        law.effect(),
                        law.source()))
                .toList();
    }

    private List<FactorView> factors(RuleFactor parent, Assessed assessed) {
        List<FactorView> views = new ArrayList<>();
        for (RuleNode child : parent.children()) {
            if (child instanceof RuleFactor factor) {
                views.add(factor(factor, assessed));
            }
        }
        return views;
    }

    private FactorView factor(RuleFactor factor, Assessed assessed) {
        int node = hierarchy.indexOf(factor.path());
        CandidateScore result = assessed.result();
        boolean nested = factor.children().stream().anyMatch(RuleFactor.class::isInstance);
        List<CriterionView> criteria = nested || explain == Explain.TOP
                ? null
                : factor.children().stream()
                        .map(child -> criterion((RuleCriterion) child, assessed))
                        .toList();
        return new FactorView(
                factor.id(),
                factor.path(),
                factor.title(),
                hierarchy.weight(node),
                effectiveWeight(node, result),
                known(result.scores()[node]),
                known(result.contributions()[node]),
                why(factor.why()),
                nested ? factors(factor, assessed) : null,
                criteria);
    }

    private CriterionView criterion(RuleCriterion criterion, Assessed assessed) {
        Reported reported = assessed.reported(criterion.path());
        int node = criterion.reportOnly() ? -1 : hierarchy.indexOf(criterion.path());
        CandidateScore result = assessed.result();
        boolean missing = node >= 0 && assessment.isMissing(node, reported);
        return new CriterionView(
                criterion.id(),
                criterion.path(),
                criterion.title(),
                known(reported.value()),
                criterion.unit(),
                node < 0 ? null : known(result.scores()[node]),
                node < 0 ? 0 : hierarchy.weight(node),
                node < 0 ? null : effectiveWeight(node, result),
                node < 0 ? (matrix() ? null : Double.valueOf(0)) : known(result.contributions()[node]),
                assessed.breakdown().of(criterion.path()),
                reported.year(),
                reported.sources(),
                missing ? null : reported.from(),
                missing ? criterion.missing().word() : null,
                criterion.reportOnly() ? true : null,
                why(criterion.why()));
    }

    /** Null if no missing value changed the weight. */
    private @Nullable Double effectiveWeight(int node, CandidateScore result) {
        return movedWeight(hierarchy.weight(node), result.weights()[node]) ? result.weights()[node] : null;
    }

    /** Whether a missing value changed a weight; a sum of shares may differ from 1 in its last bits. */
    static boolean movedWeight(double weight, double effective) {
        return !(Math.abs(effective - weight) <= 1e-12 * weight);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
