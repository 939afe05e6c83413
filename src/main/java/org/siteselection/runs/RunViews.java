package org.siteselection.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.ReadFact;

/** Stored runs as callers see them. */
@RegisterForReflection
final class RunViews {
    private RunViews() {}

    /**
     * A page of runs.
     *
     * @param items newest first
     * @param page number of the page, from 0
     * @param size most items of a page
     * @param total runs that match, on all pages
     */
    record RunList(List<RunSummary> items, int page, int size, long total) {}

    /**
     * A stored run.
     *
     * @param waivers reasons by candidate and gate for which a gate did not stand in the way, from the request
     * @param request the ranking request as it was given; it can be posted to {@code /v1/rankings} as it stands
     * @param ranking the answer, character by character as it was given
     * @param rules texts of the rules; only where one run is asked for
     * @param facts figures that criteria and gates read for the candidates, by place and metric; only where one run is asked
     *     for
     */
    @Schema(name = "Run")
    record RunView(
            UUID id,
            Instant createdAt,
            @Schema(examples = "siting-team") String createdBy,

            @Schema(examples = "Board paper of December") @Nullable
            String label,

            @Schema(examples = "1.0.0") String applicationVersion,
            Map<String, Map<String, String>> waivers,

            @Schema(ref = "#/components/schemas/RankingRequest")
            JsonNode request,

            @Schema(implementation = RankingAnswer.class) @JsonSerialize(using = PackedJson.class)
            PackedText ranking,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RulesView rules,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ReadFact> facts) {

        /** As the answer to its creation. */
        static RunView created(StoredRun run) {
            return of(run, null, null);
        }

        /** With everything that the ranking rests on. */
        static RunView whole(StoredRun run) {
            RulesView rules = new RulesView(
                    run.ruleSet(),
                    run.version(),
                    run.rules().digest(),
                    run.rules().files());
            return of(run, rules, run.facts());
        }

        private static RunView of(StoredRun run, @Nullable RulesView rules, @Nullable List<ReadFact> facts) {
            return new RunView(
                    run.id(),
                    run.createdAt(),
                    run.createdBy(),
                    run.label(),
                    run.applicationVersion(),
                    run.waivers(),
                    run.request(),
                    run.answer(),
                    rules,
                    facts);
        }
    }

    /**
     * The rules of a run.
     *
     * @param digest over the texts; that of an inline document covers the document, which is part of the request
     * @param files texts by path: the rule set's own file, unless it was inline, and the factor files that it uses
     */
    @Schema(name = "RunRules")
    record RulesView(
            @Schema(examples = "asic-assembly") @Nullable String id,
            @Schema(examples = "1.0.0") @Nullable String version,
            String digest,
            Map<String, String> files) {}
}
