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

/** Stored runs in answers. */
@RegisterForReflection
final class RunViews {
    private RunViews() {}

    /**
     * A page of runs.
     *
     * @param items newest first
     * @param page number of the page, from 0
     * @param size maximum of items of a page
     * @param total runs that match, on all pages
     */
    record RunList(List<RunSummary> items, int page, int size, long total) {}

    /**
     * A stored run.
     *
     * @param waivers reasons by candidate and gate for which a gate was waived, from the request
     * @param request the original ranking request, which can be posted to {@code /v1/rankings} unchanged
     * @param ranking the original answer, character by character
     * @param rules texts of the rules; only in the answer for one run
     * @param facts figures that criteria and gates read for the candidates, by place and metric; only in the answer for one
     *     run
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

        /** For the answer to its creation. */
        static RunView created(StoredRun run) {
            return of(run, null, null);
        }

        /** With all inputs of the ranking. */
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
