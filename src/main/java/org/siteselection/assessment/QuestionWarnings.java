package org.siteselection.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.rules.RuleCriterion;

/** The warnings of a question, from parts that can be found out for its candidates one by one. */
public final class QuestionWarnings {
    private final Question question;
    private final List<RuleCriterion> criteria;
    private final StaleFacts stale;

    public QuestionWarnings(Question question) {
        this.question = question;
        this.criteria = question.rules().root().criteria().toList();
        this.stale = new StaleFacts(question.catalogue());
    }

    /**
     * All warnings in the order of an answer, each once.
     *
     * @param ofValues those of single values
     * @param idle those of parameters without effect
     * @param ranked stale figures of the ranked candidates, by rank
     * @param excluded stale figures of the excluded candidates, by id
     */
    public List<Warning> all(
            List<Warning> ofValues, List<Warning> idle, List<StaleNotes> ranked, List<StaleNotes> excluded) {
        Set<Warning> all = new LinkedHashSet<>(ofValues);
        LevelMismatch.warning(question).ifPresent(all::add);
        all.addAll(idle);
        all.addAll(stale.warnings(criteria, ranked, excluded));
        return List.copyOf(all);
    }

    /** All warnings of an assessment but those that {@link #all} adds from other parts. */
    public static List<Warning> ofValues(Assessment assessment) {
        Set<String> others = Set.of(LevelMismatch.CODE, IdleParameters.CODE, StaleFacts.CODE);
        return assessment.warnings().stream()
                .filter(warning -> !others.contains(warning.code()))
                .toList();
    }

    /** Warnings of parameters without effect, which are the same for all candidates. */
    public static List<Warning> idle(Assessment assessment) {
        return assessment.warnings().stream()
                .filter(warning -> warning.code().equals(IdleParameters.CODE))
                .toList();
    }

    /** The stale figures of a ranked candidate. */
    public StaleNotes notes(Assessment.Assessed assessed) {
        return stale.notes(criteria, assessed);
    }

    /** The stale figures of an excluded candidate. */
    public StaleNotes notes(Assessment.Exclusion exclusion) {
        return stale.notes(exclusion);
    }
}
