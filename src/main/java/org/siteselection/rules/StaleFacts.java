package org.siteselection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.Assessment.Assessed;
import org.siteselection.rules.Assessment.Reported;
import org.siteselection.rules.Assessment.Warning;

/**
 * Says which figures are old. Age is measured from the date of the catalogue's edition and never from the clock, so that
 * the same question has the same answer tomorrow.
 */
final class StaleFacts {
    private static final int MOST_NAMED = 5;

    private StaleFacts() {}

    /** One warning for each criterion whose figures are older than the limit, in the order of the rules. */
    static List<Warning> warnings(CatalogueSnapshot catalogue, List<RuleCriterion> criteria, List<Assessed> ranked) {
        List<Warning> warnings = new ArrayList<>();
        int edition = catalogue.editionYear();
        for (RuleCriterion criterion : criteria) {
            TreeSet<String> stale = new TreeSet<>();
            int oldest = edition;
            for (Assessed assessed : ranked) {
                Reported reported = assessed.values().get(criterion.path());
                Integer year = reported == null ? null : reported.year();
                if (year != null && edition - year > catalogue.staleAfterYears()) {
                    stale.add(assessed.candidate().id());
                    oldest = Math.min(oldest, year);
                }
            }
            if (!stale.isEmpty()) {
                warnings.add(new Warning(
                        "stale-fact",
                        "'" + criterion.path() + "' (" + criterion.title() + ") rests on figures as old as " + oldest
                                + " for " + named(stale) + ": more than " + catalogue.staleAfterYears()
                                + " years before the edition of " + catalogue.edition() + "."));
            }
        }
        return warnings;
    }

    private static String named(TreeSet<String> ids) {
        List<String> first = ids.stream().limit(MOST_NAMED).toList();
        int more = ids.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }
}
