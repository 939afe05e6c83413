package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.StaleNotes.StaleNote;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;

/**
 * Warns of old figures. Age is measured from the date of the catalogue's edition and never from the clock, so that the
 * answer to a question does not depend on the day.
 */
final class StaleFacts {
    static final String CODE = "stale-fact";
    private static final int MOST_NAMED = 5;

    private final CatalogueSnapshot catalogue;
    /** Figures of an earlier year are stale. Computed once, because a ranking of all counties asks for it 100,000 times. */
    private final int leastYear;

    private final Map<String, Stale> byPath = new LinkedHashMap<>();

    StaleFacts(CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
        this.leastYear = catalogue.editionYear() - catalogue.staleAfterYears();
    }

    /** The candidates with stale figures of one path: how many, the first by id, and the oldest year. */
    private static final class Stale {
        private final String title;
        private final TreeSet<String> first = new TreeSet<>();
        private int candidates;
        private int oldest = Integer.MAX_VALUE;

        Stale(String title) {
            this.title = title;
        }

        void add(String candidate, int year) {
            candidates++;
            oldest = Math.min(oldest, year);
            first.add(candidate);
            if (first.size() > MOST_NAMED) {
                first.pollLast();
            }
        }

        String named() {
            int more = candidates - first.size();
            return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
        }
    }

    /** One warning for each gate and each criterion whose figures are older than the limit, in the order of the rules. */
    List<Warning> warnings(List<RuleCriterion> criteria, List<StaleNotes> ranked, List<StaleNotes> excluded) {
        // Gates also count for excluded candidates; criteria count only if they contribute to a score.
        ranked.forEach(place -> place.gates().forEach(note -> add(place.candidate(), note)));
        excluded.forEach(place -> place.gates().forEach(note -> add(place.candidate(), note)));
        Map<String, List<Runnable>> byCriterion = new HashMap<>();
        ranked.forEach(place -> place.criteria()
                .forEach(note -> byCriterion
                        .computeIfAbsent(note.path(), path -> new ArrayList<>())
                        .add(() -> add(place.candidate(), note))));
        criteria.forEach(criterion ->
                byCriterion.getOrDefault(criterion.path(), List.of()).forEach(Runnable::run));
        List<Warning> warnings = new ArrayList<>();
        byPath.forEach((path, stale) -> warnings.add(warning(path, stale)));
        return warnings;
    }

    private void add(String candidate, StaleNote note) {
        byPath.computeIfAbsent(note.path(), none -> new Stale(note.title())).add(candidate, note.year());
    }

    /** The stale figures of a ranked candidate. */
    StaleNotes notes(List<RuleCriterion> criteria, Assessed assessed) {
        StopRule.spend(8L * criteria.size());
        List<StaleNote> notes = List.of();
        for (int c = 0; c < criteria.size(); c++) {
            Integer year = assessed.values().get(c).year();
            if (year != null && year < leastYear) {
                notes = with(
                        notes,
                        new StaleNote(criteria.get(c).path(), criteria.get(c).title(), year));
            }
        }
        return new StaleNotes(assessed.candidate().id(), ofGates(assessed.gates()), notes);
    }

    /** The stale figures of an excluded candidate. */
    StaleNotes notes(Exclusion exclusion) {
        return new StaleNotes(exclusion.candidate().id(), ofGates(exclusion.gates()), List.of());
    }

    private List<StaleNote> ofGates(List<GateResult> results) {
        List<StaleNote> notes = List.of();
        for (GateResult result : results) {
            Integer year = result.year();
            if (year != null && year < leastYear) {
                notes = with(
                        notes, new StaleNote(result.gate().path(), result.gate().title(), year));
            }
        }
        return notes;
    }

    /** Most candidates have no stale figure, and need no list of their own. */
    private static List<StaleNote> with(List<StaleNote> notes, StaleNote note) {
        List<StaleNote> all = notes.isEmpty() ? new ArrayList<>() : notes;
        all.add(note);
        return all;
    }

    private Warning warning(String path, Stale stale) {
        return new Warning(
                CODE,
                "'" + path + "' (" + stale.title + ") rests on figures as old as " + stale.oldest + " for "
                        + stale.named() + ": more than " + catalogue.staleAfterYears()
                        + " years before the edition of " + catalogue.edition() + ".");
    }
}
