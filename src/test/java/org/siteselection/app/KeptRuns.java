package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.siteselection.http.Tokens;

/**
 * The runs that the examples of the documents use. Their ids are not known in advance, so they are created if the
 * tested service does not have them.
 */
enum KeptRuns {
    FIRST("3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55", ""),
    SECOND("9b1f7a3c-2e60-4d11-b0a8-6b7d9d1c2f04", ", \"weights\": {\"energy\": 30}");

    /** The creator of the runs in the examples. */
    private static final String MAKER = "\"ann\"";
    /** The time of creation of the runs in the examples. */
    private static final String MADE_LATER = "2026-12-01T09:31:00.123456Z";

    private static final String MADE = "2026-12-01T09:30:00.123456Z";

    private final String idOfExamples;
    private final String body;

    KeptRuns(String idOfExamples, String more) {
        this.idOfExamples = idOfExamples;
        this.body =
                "{\"label\": \"Board paper of December\", \"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\", \"FL\"]"
                        + more + "}";
    }

    /** Id of the run; the same for every call as long as the service keeps it. */
    String id() {
        return run().getString("id");
    }

    private JsonPath run() {
        Response answer = Tokens.asEditor()
                .contentType("application/json")
                .accept("application/json")
                .header("Idempotency-Key", idOfExamples)
                .body(body)
                .post("/v1/runs");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    /** A document with the ids, times and creator of the stored runs. */
    static String inPlaceOfExamples(String document) {
        return document.replace(FIRST.idOfExamples, FIRST.id())
                .replace(SECOND.idOfExamples, SECOND.id())
                .replace(MADE, FIRST.run().getString("createdAt"))
                .replace(MADE_LATER, SECOND.run().getString("createdAt"))
                .replace(MAKER, '"' + Tokens.EDITOR_NAME + '"');
    }
}
