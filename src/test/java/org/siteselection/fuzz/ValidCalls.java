package org.siteselection.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.siteselection.http.Tokens;

/** Valid requests of an operation, made from the examples of the document, and the stored data that they need. */
final class ValidCalls {
    static final String VIEWER = "Bearer " + Tokens.VIEWER;
    private static final String EDITOR = "Bearer " + Tokens.EDITOR;
    private static final String JSON = "application/json";

    /** Runs of the examples, whose ids only the service can give. */
    private static final String FIRST_RUN = "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55";

    private static final String SECOND_RUN = "9b1f7a3c-2e60-4d11-b0a8-6b7d9d1c2f04";
    /** Rule set whose parameters the examples set. */
    private static final String RULES_OF_EXAMPLES = "/asic-assembly/";

    /** Query parameters whose examples name parts of one rule set. */
    private static final Set<String> OF_RULES = Set.of("parameter", "weight");

    private static final String RUN_BODY = "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\", \"FL\"]}";

    private static final String SITE = "/v1/places/alliance_site";
    private static final String SITE_BODY =
            "{\"name\": \"Alliance site, Fort Worth\", \"state\": \"TX\", \"latitude\": 32.99, \"longitude\": -97.32}";
    private static final String FACTS = "place,metric,value,year,source\n"
            + "alliance_site,electricity_price_industrial_ttm,6.1,2026,eia-861m-2025-04\n";
    private static final String LAWS = "place,kind,title,effect,effective,year,standing,source\n"
            + "alliance_site,zoning,Noise ordinance,At most 65 dB(A).,2026-01-01,2026,in_force,nrf-tx-sb17\n";

    private static final Call NEW_SITE = change("PUT", SITE, JSON, SITE_BODY);

    /** Changes that make what an operation removes, in order and with the content of the examples, so that none is a conflict. */
    private static final Map<String, List<Call>> BEFORE = Map.of(
            "deletePlace",
            List.of(NEW_SITE),
            "deleteFact",
            List.of(NEW_SITE, change("POST", "/v1/facts", "text/csv", FACTS)),
            "deleteLaw",
            List.of(NEW_SITE, change("POST", "/v1/laws", "text/csv", LAWS)),
            "deleteMetric",
            List.of(
                    change(
                            "PUT",
                            "/v1/metrics/substation_distance",
                            JSON,
                            "{\"label\": \"Distance to the next substation\", \"group\": \"energy\", \"unit\": \"miles\","
                                    + " \"direction\": \"lower\", \"description\": \"Straight line to the nearest 138 kV substation.\"}")),
            "deleteSource",
            List.of(change(
                    "PUT",
                    "/v1/sources/oncor-quote-2026",
                    JSON,
                    "{\"title\": \"Indicative quote for 40 MW\", \"publisher\": \"Oncor\", \"year\": 2026}")),
            "deleteRun",
            List.of(newRun()));

    /** Parts of a selector in a query. */
    private static final Set<String> SELECTOR = Set.of("from", "in", "except");

    /** Draws of an analysis: few, so that it is fast. */
    private static final int SAMPLES = 20;

    private final String firstRun;
    private final String secondRun;

    ValidCalls(String firstRun, String secondRun) {
        this.firstRun = firstRun;
        this.secondRun = secondRun;
    }

    /** A change by the editor. */
    private static Call change(String method, String path, String type, String body) {
        return new Call(method, path, List.of(), List.of(), null)
                .with("Authorization", EDITOR)
                .with("Content-Type", type)
                .withBody(body);
    }

    /** Stores a run. */
    static Call newRun() {
        return change("POST", "/v1/runs", JSON, RUN_BODY);
    }

    /** Requests that store the data that {@code operation} needs. */
    static List<Call> before(Operation operation) {
        return BEFORE.getOrDefault(operation.id(), List.of());
    }

    /** Removes the data that a request stored, so that the service does not fill up. */
    static Call removal(String path) {
        return new Call("DELETE", path, List.of(), List.of(), null).with("Authorization", EDITOR);
    }

    /**
     * A request whose answer is a success.
     *
     * @param ownRun run that the operation may remove
     */
    Call of(Operation operation, String ownRun, Random random) {
        String path = path(operation, ownRun, random);
        Call call = new Call(operation.method(), path, query(operation, path, random), List.of(), null);
        call = call.with("Authorization", EDITOR);
        List<String> types = List.copyOf(operation.produces());
        if (!types.isEmpty() && random.nextInt(4) > 0) {
            call = call.with("Accept", Hostile.any(types, random));
        }
        if (!operation.takesBody()) {
            return call;
        }
        String type = Hostile.any(List.copyOf(operation.bodies().keySet()), random);
        return call.with("Content-Type", type).withBody(body(operation.bodies().get(type), random));
    }

    private String path(Operation operation, String ownRun, Random random) {
        String path = operation.template();
        for (Operation.Parameter parameter : operation.parameters("path")) {
            // The examples of bodies belong to the first example of an address.
            String value = (operation.takesBody()
                            ? parameter.examples().get(0)
                            : Hostile.any(parameter.examples(), random))
                    .asText();
            value = value.equals(FIRST_RUN) ? ownRun.isEmpty() ? firstRun : ownRun : value;
            value = value.equals(SECOND_RUN) ? secondRun : value;
            path = path.replace("{" + parameter.name() + "}", AddressFault.encoded(value));
        }
        return path;
    }

    private static List<String> query(Operation operation, String path, Random random) {
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters("query")) {
            boolean dryRun = parameter.name().equals("dryRun");
            boolean ofOtherRules = OF_RULES.contains(parameter.name()) && !(path + "/").contains(RULES_OF_EXAMPLES);
            // A selector needs all of its parts, and none of its places may be named beside it.
            boolean ofSelector = SELECTOR.contains(parameter.name());
            if (ofSelector
                    || parameter.examples().isEmpty()
                    || ofOtherRules
                    || !parameter.required() && !dryRun && random.nextBoolean()) {
                continue;
            }
            // An import without dry run would conflict with the stored data.
            JsonNode value = dryRun ? parameter.examples().get(0) : Hostile.any(parameter.examples(), random);
            query.add(parameter.name() + "=" + AddressFault.encoded(value.asText()));
        }
        return query;
    }

    private static byte[] body(JsonNode content, Random random) {
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples").forEach(example -> examples.add(example.path("value")));
        JsonNode value = Hostile.any(examples, random).deepCopy();
        if (value instanceof ObjectNode object
                && content.at("/schema/$ref").asText().endsWith("/RobustnessRequest")) {
            object.put("samples", SAMPLES);
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
