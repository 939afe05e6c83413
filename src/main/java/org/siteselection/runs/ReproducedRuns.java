package org.siteselection.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings.Detail;

/** Stored runs for documents: found, scored again from their stored inputs, and compared with what was stored. */
@ApplicationScoped
public class ReproducedRuns {
    private final RunReaders readers;
    private final RunStore store;
    private final KeptRankings kept;

    ReproducedRuns(RunReaders readers, RunStore store, KeptRankings kept) {
        this.readers = readers;
        this.store = store;
        this.kept = kept;
    }

    /**
     * A run with its ranking, with every criterion unless it ranks many candidates.
     *
     * @param request the original ranking request
     * @param identical whether the stored inputs give the stored ranks and scores
     */
    public record ReproducedRun(
            UUID id,
            Instant createdAt,
            String createdBy,
            @Nullable String label,
            ObjectNode request,
            RankingWithProvenance ranking,
            boolean identical) {}

    /** @throws ApiException {@code unauthorized} if the caller may not read runs */
    public void requireReader() {
        readers.require();
    }

    /**
     * Digests of the stored inputs of a run, on which all documents of it depend. It is read without scoring.
     *
     * @throws ApiException {@code not-found}
     */
    public List<String> digests(String id) {
        StoredRun run = found(id);
        return List.of(
                run.id().toString(), run.rules().digest(), run.snapshot(), String.valueOf(run.staleAfterYears()));
    }

    private StoredRun found(String id) {
        return store.find(ConfidentialResource.id(id))
                .map(StoredRun::of)
                .orElseThrow(() -> ConfidentialResource.unknown(id));
    }

    /**
     * @throws ApiException {@code not-found}; {@code run-not-reproducible} if the stored inputs were altered, or this version of
     *     the application cannot process them; {@code too-large} if the heap does not admit it
     */
    public ReproducedRun find(String id) {
        StoredRun run = found(id);
        try {
            RankingWithProvenance ranking = kept.again(run, Detail.USUAL);
            boolean identical =
                    StoredStandings.of(run.answer()).agreesWith(ranking.answer().ranking());
            return new ReproducedRun(
                    run.id(), run.createdAt(), run.createdBy(), run.label(), run.request(), ranking, identical);
        } catch (NotReproducibleException e) {
            throw e.problem(run.id());
        }
    }
}
