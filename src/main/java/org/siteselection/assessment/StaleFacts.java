package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;

/**
 * Warns of old figures. Age is measured from the date of the catalogue's edition and never from the clock, so that the
 * answer to a question does not depend on the day.
 */
final class StaleFacts {
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
    List<Warning> warnings(List<RuleCriterion> criteria, List<Assessed> ranked, List<Exclusion> excluded) {
        // Gates also count for excluded candidates; criteria count only if they contribute to a score.
        ranked.forEach(assessed -> gates(assessed.candidate(), assessed.gates()));
        excluded.forEach(exclusion -> gates(exclusion.candidate(), exclusion.gates()));
        for (RuleCriterion criterion : criteria) {
            StopRule.spend(8L * ranked.size());
            for (Assessed assessed : ranked) {
                Reported reported = assessed.values().get(criterion.path());
                if (reported != null) {
                    note(criterion.path(), criterion.title(), assessed.candidate(), reported.year());
                }
            }
        }
        List<Warning> warnings = new ArrayList<>();
        byPath.forEach((path, stale) -> warnings.add(warning(path, stale)));
        return warnings;
    }

    private void gates(Candidate candidate, List<GateResult> results) {
        results.forEach(result -> note(result.gate().path(), result.gate().title(), candidate, result.year()));
    }

    private void note(String path, String title, Candidate candidate, @Nullable Integer year) {
        if (year != null && year < leastYear) {
            byPath.computeIfAbsent(path, none -> new Stale(title)).add(candidate.id(), year);
        }
    }

    private Warning warning(String path, Stale stale) {
        return new Warning(
                "stale-fact",
                "'" + path + "' (" + stale.title + ") rests on figures as old as " + stale.oldest + " for "
                        + stale.named() + ": more than " + catalogue.staleAfterYears()
                        + " years before the edition of " + catalogue.edition() + ".");
    }
}
