package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings.Outlined;
import org.siteselection.runs.DiffAnswer.Move;
import org.siteselection.runs.DiffAnswer.RunReference;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Explains the changes between two runs. Both are scored again, because a stored answer may have no criteria. */
@ApplicationScoped
class RunDiffs {
    private final KeptRankings kept;

    RunDiffs(KeptRankings kept) {
        this.kept = kept;
    }

    /**
     * @param candidates ids of the selected candidates; empty for all
     * @throws ApiException {@code run-not-reproducible} if one of them cannot be scored again, {@code too-large} if the heap does
     *     not admit it; {@code unknown-name} for a
     *     candidate of neither run
     */
    DiffAnswer diff(StoredRun before, StoredRun after, List<String> candidates) {
        Outlined outlinedBefore = again(before);
        Outlined outlinedAfter = again(after);
        RankingWithProvenance left = outlinedBefore.ranking();
        RankingWithProvenance right = outlinedAfter.ranking();
        RankMoves ranks = new RankMoves(left.answer(), right.answer());
        Set<String> only = Set.copyOf(candidates);
        require(candidates, ranks.candidates());
        Set<String> explained = ranks.explained(only);
        List<Move> moves = ranks.moves(
                only,
                outlinedBefore.explained().apply(explained),
                outlinedAfter.explained().apply(explained));
        List<WarningView> warnings = new ArrayList<>();
        warn(before, left, warnings);
        warn(after, right, warnings);
        if (!left.answer().method().equals(right.answer().method())) {
            warnings.add(new WarningView(
                    "methods-differ", "The runs were made by different methods, whose scores cannot be compared."));
        }
        return new DiffAnswer(
                reference(before, left.answer()),
                reference(after, right.answer()),
                new RunChanges(before, outlinedBefore, after, outlinedAfter).changes(),
                moves,
                warnings);
    }

    private Outlined again(StoredRun run) {
        try {
            return kept.outline(run, RankMoves.MOST_EXPLAINED + 1);
        } catch (NotReproducibleException e) {
            throw e.problem(run.id());
        }
    }

    private static void require(List<String> candidates, Set<String> known) {
        Set<String> unknown = new TreeSet<>(candidates);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            List<Violation> violations = new ArrayList<>();
            for (String id : unknown) {
                String near = violations.size() < NearestName.MOST_HINTS ? NearestName.hint(id, known) : "";
                violations.add(
                        new Violation("candidate", "Neither run has a candidate '" + ShortText.of(id) + "'." + near));
            }
            throw new ApiException(ProblemCode.UNKNOWN_NAME, violations.get(0).message(), violations);
        }
    }

    /** A run whose stored ranking does not follow from its rules and facts is explained too, but with a warning. */
    private static void warn(StoredRun run, RankingWithProvenance again, List<WarningView> warnings) {
        if (!StoredStandings.of(run.answer()).agreesWith(again.answer().ranking())) {
            warnings.add(new WarningView(
                    "not-identical",
                    "The stored ranking of run " + run.id() + " is not what comes out when it is scored again, which is"
                            + " what is shown here; POST /v1/runs/" + run.id() + "/replay shows where they differ."));
        }
    }

    private static RunReference reference(StoredRun run, RankingAnswer answer) {
        return new RunReference(
                run.id(),
                run.createdAt(),
                run.createdBy(),
                run.label(),
                new RuleSetReference(run.ruleSet(), run.version(), run.rules().digest()),
                new CatalogueReference(run.snapshot(), run.edition()),
                answer.method(),
                answer.higherIsBetter());
    }
}
