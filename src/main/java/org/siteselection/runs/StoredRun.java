package org.siteselection.runs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.ReadFact;
import org.siteselection.rulefiles.KeptRules;

/**
 * A stored run.
 *
 * @param fingerprint fingerprint of the request body
 * @param ruleSet id of the rule set; null for inline rules that name none
 * @param rules texts for compiling the rule set again
 * @param snapshot digest of its catalogue
 * @param staleAfterYears age beyond which its figures counted as stale
 * @param request the original ranking request
 * @param facts figures that the rules read
 * @param answer the ranking as sent, in JSON
 */
record StoredRun(
        UUID id,
        Instant createdAt,
        String createdBy,
        @Nullable String label,
        String fingerprint,
        String applicationVersion,
        @Nullable String ruleSet,
        @Nullable String version,
        KeptRules rules,
        String snapshot,
        String edition,
        int staleAfterYears,
        ObjectNode request,
        List<ReadFact> facts,
        PackedText answer) {
    private static final TypeReference<KeptRules> RULES = new TypeReference<>() {};
    private static final TypeReference<List<ReadFact>> FACTS = new TypeReference<>() {};

    static StoredRun of(RunEntity row) {
        return new StoredRun(
                row.id,
                row.createdAt,
                row.createdBy,
                row.label,
                row.fingerprint,
                row.applicationVersion,
                row.ruleSet,
                row.ruleSetVersion,
                ExactJson.read(new PackedText(row.rules).text(), RULES),
                row.snapshot,
                row.edition,
                row.staleAfterYears,
                (ObjectNode) ExactJson.tree(new PackedText(row.request)),
                ExactJson.read(new PackedText(row.facts).text(), FACTS),
                new PackedText(row.answer));
    }

    /** Reasons by candidate and gate for which a gate was waived. */
    Map<String, Map<String, String>> waivers() {
        Map<String, Map<String, String>> waivers = new TreeMap<>();
        request.path("waivers").properties().forEach(candidate -> {
            Map<String, String> gates = new TreeMap<>();
            for (Map.Entry<String, JsonNode> gate : candidate.getValue().properties()) {
                gates.put(gate.getKey(), gate.getValue().asText());
            }
            waivers.put(candidate.getKey(), gates);
        });
        return waivers;
    }
}
