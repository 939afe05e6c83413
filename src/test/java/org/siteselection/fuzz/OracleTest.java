package org.siteselection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle finds planted faults, and none in valid answers. */
class OracleTest {
    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final Oracle ORACLE = new Oracle(DOCUMENT);
    private static final Fault.Expected DOCUMENTED = Fault.Expected.documentedOr();
    private static final Call CALL = new Call("GET", "/v1/states", List.of(), List.of(), null);

    private static final String PROBLEM =
            "{\"type\": \"urn:site-selection:problem:invalid-request\", \"title\": \"T\", \"status\": 400,"
                    + " \"detail\": \"D\", \"instance\": \"/v1/states\", \"code\": \"invalid-request\"}";
    private static final String INDEX = "{\"name\": \"n\", \"version\": \"v\", \"links\": {}}";

    private static Operation operation(String id) {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(int status, String type, String body) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of(type));
        headers.put("cache-control", List.of("no-store"));
        headers.put("x-content-type-options", List.of("nosniff"));
        headers.put("x-frame-options", List.of("DENY"));
        headers.put("referrer-policy", List.of("no-referrer"));
        headers.put("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"));
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String operation, Fault.Expected expected, Answer answer) {
        return ORACLE.faults(operation(operation), CALL, expected, answer);
    }

    private static List<String> ofProblem(String body) {
        return faults("listStates", DOCUMENTED, answer(400, "application/problem+json", body));
    }

    @Test
    void soundAnswersHaveNoFaults() {
        assertThat(faults("getIndex", DOCUMENTED, answer(200, "application/json", INDEX)))
                .isEmpty();
        assertThat(ofProblem(PROBLEM)).isEmpty();
    }

    @Test
    void aBodyThatContradictsItsSchemaIsFound() {
        for (String body : List.of("{\"name\": 1}", "{\"colour\": \"red\"}", "[]", "{")) {
            assertThat(faults("getIndex", DOCUMENTED, answer(200, "application/json", body)))
                    .as(body)
                    .isNotEmpty();
        }
        assertThat(faults("getIndex", DOCUMENTED, answer(200, "text/html", INDEX)))
                .isNotEmpty();
        assertThat(faults("deletePlace", DOCUMENTED, answer(204, "application/json", INDEX)))
                .isNotEmpty();
    }

    @Test
    void aStatusThatIsNotExpectedIsFound() {
        String teapot = PROBLEM.replace("400", "418");
        assertThat(faults("listStates", DOCUMENTED, answer(418, "application/problem+json", teapot)))
                .isNotEmpty();
        assertThat(faults("listStates", Fault.Expected.only(406), answer(400, "application/problem+json", PROBLEM)))
                .isNotEmpty();
        assertThat(faults("listStates", Fault.Expected.only(418), answer(418, "application/problem+json", teapot)))
                .as("expected, but documented nowhere")
                .isNotEmpty();
        assertThat(faults(
                        "getIndex", DOCUMENTED, answer(500, "application/problem+json", PROBLEM.replace("400", "500"))))
                .contains("the service failed");
        assertThat(faults("getIndex", DOCUMENTED, Answer.NONE)).containsExactly("no answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"T\" | \"\"",
                "\"D\" | \"org.siteselection.http.problem.Problem failed\"",
                "\"D\" | \"java.lang.IllegalStateException\"",
                "\"D\" | \"a\\u0007b\"",
                "\"/v1/states\" | \"/v1/places\"",
                "\"/v1/states\" | \"/v1/st\u00E9tes\"",
                ":invalid-request | :other",
                "\"code\" | \"cod\"",
                "400 | 401",
                "400 | \"400\""
            })
    void aProblemThatIsNotWholeIsFound(String sound, String faulty) {
        assertThat(PROBLEM).contains(sound);
        assertThat(ofProblem(PROBLEM.replace(sound, faulty))).isNotEmpty();
    }

    @Test
    void aLongQuoteIsFound() {
        assertThat(ofProblem(PROBLEM.replace("\"D\"", "\"" + Hostile.FILLER.repeat(200) + "\"")))
                .isEmpty();
        assertThat(ofProblem(PROBLEM.replace("\"D\"", "\"" + Hostile.LONG_TEXT + "\"")))
                .isNotEmpty();
    }

    @Test
    void aMissingHeaderIsFound() {
        answer(400, "application/problem+json", PROBLEM).headers().keySet().forEach(name -> {
            Answer without = answer(400, "application/problem+json", PROBLEM);
            without.headers().remove(name);
            assertThat(faults("listStates", DOCUMENTED, without)).as(name).isNotEmpty();
        });
        Answer busy = answer(503, "application/problem+json", PROBLEM.replace("400", "503"));
        assertThat(faults("listStates", DOCUMENTED, busy)).contains("no Retry-After");
    }
}
