package org.siteselection.ranking;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a ranking request with inline rules and inline candidates, and sends it. */
final class InlineRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final List<Object> candidates = new ArrayList<>();
    private final Map<String, Object> request = new LinkedHashMap<>();

    InlineRequest() {
        request.put("rules", rules);
        request.put("candidates", candidates);
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** A criterion named as its metric. */
    static Map<String, Object> criterion(String metric, Object scale) {
        return map("value", metric, "scale", scale);
    }

    static Map<String, Object> relative(String by) {
        return map("type", "relative", "by", by);
    }

    static Map<String, Object> linear(double worst, double best) {
        return map("type", "linear", "worst", worst, "best", best);
    }

    /** One factor {@code f} with all criteria. */
    InlineRequest oneFactor(Map<String, ?> criteria, Object... more) {
        Map<String, Object> factor = map(more);
        factor.put("criteria", criteria);
        return factors(map("f", factor));
    }

    InlineRequest factors(Map<String, ?> factors) {
        rules.put("factors", factors);
        return this;
    }

    InlineRequest rule(String key, Object value) {
        rules.put(key, value);
        return this;
    }

    InlineRequest with(String key, Object value) {
        request.put(key, value);
        return this;
    }

    InlineRequest candidate(String id, Map<String, ?> facts) {
        candidates.add(map("id", id, "facts", facts));
        return this;
    }

    /** Candidates a1, a2, ... with metrics c1, c2, ... */
    InlineRequest matrix(List<? extends List<? extends Number>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (int j = 0; j < rows.get(i).size(); j++) {
                facts.put("c" + (j + 1), rows.get(i).get(j));
            }
            candidate("a" + (i + 1), facts);
        }
        return this;
    }

    /** The ranking, which must be a 200; numbers are doubles. */
    JsonPath answer() {
        return answer("/v1/rankings");
    }

    /** The answer at an address, which must be a 200; numbers are doubles. */
    JsonPath answer(String address) {
        return JsonPath.from(body(address))
                .using(new JsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    /** The ranking as {@link #answer}, for tests with hundreds of requests, because the other method compiles each path. */
    JsonNode tree() {
        return tree(body("/v1/rankings"));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String body(String address) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Any answer to the request. */
    Response response() {
        return given().contentType(ContentType.JSON).body(request).post("/v1/rankings");
    }

    /** The problem that the request gives, with its status. */
    JsonPath problem(int status) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/rankings")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
    }
}
