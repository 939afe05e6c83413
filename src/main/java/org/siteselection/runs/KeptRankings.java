package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.List;
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
    /** The two catalogues that were read last, the latest first: a diff reads two. */
    private volatile List<SoftReference<Read>> latest = List.of(new SoftReference<>(null), new SoftReference<>(null));

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
            catalogue = catalogue(run, KeptCatalogue.Texts.of(run.snapshot(), store));
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

    private CatalogueSnapshot catalogue(StoredRun run, KeptCatalogue.Texts texts) {
        for (SoftReference<Read> known : latest) {
            Read read = known.get();
            if (read != null && read.isOf(run, texts)) {
                return read.catalogue;
            }
        }
        CatalogueSnapshot catalogue =
                SnapshotText.snapshot(texts.rows(), run.snapshot()).staleAfter(run.staleAfterYears());
        // Two threads may read at once; what one of them does not keep is read again.
        latest = List.of(new SoftReference<>(new Read(texts, catalogue)), latest.get(0));
        return catalogue;
    }

    /** A catalogue, and the stored texts from which it was read: texts that were altered since are read again. */
    private record Read(KeptCatalogue.Texts texts, CatalogueSnapshot catalogue) {
        boolean isOf(StoredRun run, KeptCatalogue.Texts stored) {
            return catalogue.digest().equals(run.snapshot())
                    && catalogue.staleAfterYears() == run.staleAfterYears()
                    && texts.equals(stored);
        }
    }
}
