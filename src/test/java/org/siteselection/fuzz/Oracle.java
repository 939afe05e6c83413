package org.siteselection.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.Tokens;

/** Laws of every answer, independent of the request. */
final class Oracle {
    private static final String PROBLEM = "application/problem+json";
    private static final int LARGEST_PROBLEM = 1_000_000;
    /** Longest text of the caller that an error may repeat. */
    private static final int LONGEST_QUOTE = 200;

    private static final List<String> INTERNALS = List.of(
            "Exception",
            "org.siteselection",
            "java.",
            "jakarta.",
            "io.quarkus",
            "io.vertx",
            "io.netty",
            "fasterxml",
            "hibernate",
            "\\tat ",
            "<html",
            Tokens.EDITOR);

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** A printable document has one style sheet, and nothing else. */
    private static final Pattern DOCUMENT_POLICY = Pattern.compile(
            "default-src 'none'; style-src 'sha256-[\\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /** Required header of an answer with this status. */
    private static final Map<Integer, String> NEEDED =
            Map.of(401, "WWW-Authenticate", 405, "Allow", 429, "Retry-After", 503, "Retry-After");

    /** A path that the service need not normalise: as a reference, one with two slashes would name a host. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(?!//|.*/\\.)[\\w/~%.-]+");

    private static final Pattern REFERENCE = Pattern.compile("[!$&'()*+,\\-./:;=@\\[\\]~%\\w]*");

    private static final List<String> MEMBERS = List.of("type", "title", "detail", "code");

    private final ApiDocument document;
    private final JsonNode problemSchema;

    Oracle(ApiDocument document) {
        this.document = document;
        this.problemSchema = ApiDocument.JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    /** Faults of an answer, empty if there are none. */
    List<String> faults(Operation operation, Call call, Fault.Expected expected, Answer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status == 0) {
            return List.of("no answer");
        }
        if (status >= 500 && !(status == 503 && operation.documents(503))) {
            faults.add("the service failed");
        }
        if (!isExpected(operation, expected, status)) {
            faults.add("expected " + expected);
        }
        headers(answer, faults);
        if (status >= 400) {
            if (!call.method().equals("HEAD")) {
                problem(call, answer, faults);
            }
        } else {
            success(operation, call, answer, faults);
        }
        return faults;
    }

    /** An answer that the operation does not document must be one of the problems common to all requests. */
    private boolean isExpected(Operation operation, Fault.Expected expected, int status) {
        boolean documented = operation.documents(status);
        return expected.documented() && documented
                || expected.statuses().contains(status)
                        && (status < 400
                                || documented
                                || document.generalProblems().contains(status));
    }

    private static void headers(Answer answer, List<String> faults) {
        SECURITY_HEADERS.forEach((name, value) -> {
            String given = answer.header(name);
            boolean styled = given != null
                    && answer.status() == 200
                    && String.valueOf(answer.header("Content-Type")).startsWith("text/html")
                    && name.equals("Content-Security-Policy")
                    && DOCUMENT_POLICY.matcher(given).matches();
            if (!styled && !value.equals(given)) {
                faults.add(name + " is " + given);
            }
        });
        String needed = NEEDED.get(answer.status());
        if (needed != null && answer.header(needed) == null) {
            faults.add("no " + needed);
        }
        answer.headers().forEach((name, values) -> {
            if (values.size() > 1 && !name.equals("vary")) {
                faults.add("several " + name);
            }
        });
    }

    private void success(Operation operation, Call call, Answer answer, List<String> faults) {
        Map<String, JsonNode> documented = operation.answers(answer.status());
        if (documented.isEmpty() || Set.of("HEAD", "OPTIONS").contains(call.method())) {
            if (answer.body().length > 0) {
                faults.add("a body, where none is documented");
            }
            return;
        }
        JsonNode schema = documented.get(answer.mediaType());
        if (schema == null) {
            faults.add("Content-Type " + answer.header("Content-Type"));
        } else if (answer.mediaType().endsWith("json")) {
            JsonNode body = json(answer, faults);
            if (body != null) {
                document.errors(schema, body).stream().limit(5).forEach(faults::add);
            }
        }
    }

    private void problem(Call call, Answer answer, List<String> faults) {
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add("Content-Type " + answer.header("Content-Type"));
        }
        if (!String.valueOf(answer.header("Cache-Control")).contains("no-store")) {
            faults.add("Cache-Control " + answer.header("Cache-Control"));
        }
        if (answer.body().length > LARGEST_PROBLEM) {
            faults.add("a problem of " + answer.body().length + " bytes");
        }
        INTERNALS.stream().filter(answer.text()::contains).forEach(inside -> faults.add("shows " + inside));
        JsonNode problem = json(answer, faults);
        if (problem == null) {
            return;
        }
        faults.addAll(document.errors(problemSchema, problem));
        for (String member : MEMBERS) {
            if (problem.path(member).asText().isBlank()) {
                faults.add("no " + member);
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("status " + problem.path("status"));
        }
        String code = problem.path("code").asText();
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || !problem.path("type").asText().equals("urn:site-selection:problem:" + code)) {
            faults.add("code " + code);
        }
        String instance = problem.path("instance").asText();
        if (PLAIN_PATH.matcher(call.path()).matches() && !call.path().startsWith(instance)
                || !REFERENCE.matcher(instance).matches()) {
            faults.add("instance " + instance);
        }
        texts("", problem, faults);
    }

    /** No text for people has control characters or repeats much of what the caller sent. */
    private static void texts(String path, JsonNode node, List<String> faults) {
        if (node.isTextual()) {
            String text = node.asText();
            // A field, or a key of a rule document, is named as the caller wrote it.
            if (!path.endsWith("/field")
                    && !path.endsWith("/issues/*/path")
                    && text.codePoints().anyMatch(Character::isISOControl)) {
                faults.add("control character in " + path);
            }
            if (text.contains(Hostile.FILLER.repeat(LONGEST_QUOTE + 1))
                    || text.contains("a".repeat(LONGEST_QUOTE + 1))) {
                faults.add("a long quote in " + path);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> texts(path + "/" + member.getKey(), member.getValue(), faults));
        } else {
            node.forEach(item -> texts(path + "/*", item, faults));
        }
    }

    private static @Nullable JsonNode json(Answer answer, List<String> faults) {
        try {
            return ApiDocument.JSON.readTree(answer.text());
        } catch (JsonProcessingException e) {
            faults.add("a body that is not JSON: " + e.getOriginalMessage());
            return null;
        }
    }
}
