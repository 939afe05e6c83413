package org.siteselection.runs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;

/**
 * A run in a list.
 *
 * @param ranked number of candidates in the ranking
 * @param excluded number of excluded candidates
 * @param leader id of the candidate at rank 1; null if there is none or several
 */
@RegisterForReflection
public record RunSummary(
        @Schema(examples = "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55")
        UUID id,

        Instant createdAt,
        @Schema(examples = "siting-team") String createdBy,

        @Schema(examples = "Board paper of December") @Nullable
        String label,

        RuleSetReference ruleSet,
        CatalogueReference catalogue,
        @Schema(examples = "weighted_sum") String method,
        int ranked,
        int excluded,
        @Schema(examples = "TX") @Nullable String leader) {

    /** For a query, column by column. */
    public RunSummary(
            UUID id,
            Instant createdAt,
            String createdBy,
            @Nullable String label,
            @Nullable String ruleSet,
            @Nullable String version,
            String rulesDigest,
            String snapshot,
            String edition,
            String method,
            int ranked,
            int excluded,
            @Nullable String leader) {
        this(
                id,
                createdAt,
                createdBy,
                label,
                new RuleSetReference(ruleSet, version, rulesDigest),
                new CatalogueReference(snapshot, edition),
                method,
                ranked,
                excluded,
                leader);
    }
}
