package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.SnapshotText;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings;
import org.siteselection.ranking.TracedRankings.Detail;
import org.siteselection.rulefiles.InvalidRulesException;

/** Scores stored runs again, from their stored inputs alone. */
@ApplicationScoped
class KeptRankings {
    private final RunStore store;
    private final TracedRankings rankings;

    KeptRankings(RunStore store, TracedRankings rankings) {
        this.store = store;
        this.rankings = rankings;
    }

    /**
     * @param detail what the answer explains
     * @throws NotReproducibleException if the stored inputs were altered, or this version of the application cannot process
     *     them
     */
    RankingWithProvenance again(StoredRun run, Detail detail) {
        return scored(run, catalogue -> rankings.rankAgain(run.request(), run.rules(), catalogue, detail));
    }

    /**
     * As {@link #again}, for a caller that reads the criteria of some candidates only.
     *
     * @param most number of candidates of which the caller reads the criteria
     */
    TracedRankings.Outlined outline(StoredRun run, int most) {
        return scored(run, catalogue -> rankings.outlineAgain(run.request(), run.rules(), catalogue, most));
    }

    private <T> T scored(StoredRun run, Function<CatalogueSnapshot, T> ranked) {
        CatalogueSnapshot catalogue;
        try {
            SnapshotEntity stored = store.snapshot(run.snapshot()).orElseThrow();
            catalogue = SnapshotText.snapshot(KeptCatalogue.rows(stored, store), run.snapshot(), run.staleAfterYears());
        } catch (IllegalArgumentException | java.io.UncheckedIOException | NoSuchElementException e) {
            throw new NotReproducibleException(
                    "The stored catalogue is not the one that the run used: its digest is not " + run.snapshot() + ".",
                    e);
        }
        try {
            return ranked.apply(catalogue);
        } catch (InvalidRulesException e) {
            throw new NotReproducibleException("The stored rules cannot be used: " + e.getMessage(), e);
        } catch (ApiException e) {
            throw new NotReproducibleException("The stored request cannot be answered: " + e.getMessage(), e);
        }
    }
}
