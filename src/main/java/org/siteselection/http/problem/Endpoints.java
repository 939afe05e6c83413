package org.siteselection.http.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NearestName;

/**
 * The operations of the service, read from its own OpenAPI document, so that an error answer can name valid alternatives.
 * JAX-RS provides neither the allowed methods of a 405 nor the media types of a 406 or 415.
 */
@Singleton
public class Endpoints {
    private static final List<String> OPERATIONAL = List.of(
            "/q/openapi",
            "/q/swagger-ui",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/metrics");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Longer than any address of the API; a comparison on the event loop takes time in the product of the lengths. */
    private static final int LONGEST_MISTAKE = 200;

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private @Nullable List<Endpoint> endpoints;

    Endpoints(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** Allowed methods of the address in alphabetical order, with HEAD and OPTIONS; empty for an unknown address. */
    SortedSet<String> methods(String path) {
        SortedSet<String> allowed = new TreeSet<>();
        at(path).forEach(endpoint -> allowed.addAll(endpoint.operations.keySet()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        if (!allowed.isEmpty()) {
            allowed.add("OPTIONS");
        }
        return allowed;
    }

    /** Media types that the operation reads; empty if it reads no body. */
    public SortedSet<String> accepted(String method, String path) {
        return operations(method, path).stream()
                .flatMap(operation -> operation.accepted.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Media types of the operation's successful answers. */
    SortedSet<String> produced(String method, String path) {
        return operations(method, path).stream()
                .flatMap(operation -> operation.produced.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Address or template of an address nearest to {@code path}, for example {@code /v1/rankings/{ruleSet}}. */
    Optional<String> nearest(String path) {
        if (path.length() > LONGEST_MISTAKE) {
            return Optional.empty();
        }
        Map<String, String> templates = new LinkedHashMap<>();
        OPERATIONAL.forEach(known -> templates.put(known, known));
        for (Endpoint endpoint : endpoints()) {
            templates.putIfAbsent(endpoint.filledFrom(path), endpoint.template);
        }
        return NearestName.of(path, templates.keySet()).map(templates::get);
    }

    private List<Operation> operations(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        return at(path).stream()
                .filter(endpoint -> endpoint.operations.containsKey(wanted))
                .limit(1)
                .map(endpoint -> endpoint.operations.get(wanted))
                .toList();
    }

    /** Endpoints at this address, those with fewer placeholders first. */
    private List<Endpoint> at(String path) {
        return endpoints().stream()
                .filter(endpoint -> endpoint.pattern.matcher(path).matches())
                .sorted((a, b) -> Integer.compare(a.placeholders(), b.placeholders()))
                .toList();
    }

    /** Reads the document for the first error: at a start, it would take a fiftieth of its time. */
    private synchronized List<Endpoint> endpoints() {
        List<Endpoint> known = endpoints;
        if (known == null) {
            known = read();
            endpoints = known;
        }
        return known;
    }

    private List<Endpoint> read() {
        JsonNode document;
        try {
            document = json.readTree(documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Endpoint> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            Map<String, Operation> operations = new LinkedHashMap<>();
            METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(method -> operations.put(
                            method.toUpperCase(java.util.Locale.ROOT),
                            operation(path.getValue().get(method))));
            found.add(new Endpoint(path.getKey(), pattern(path.getKey()), operations));
        });
        return List.copyOf(found);
    }

    private static Operation operation(JsonNode operation) {
        SortedSet<String> produced = new TreeSet<>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                response.getValue().path("content").fieldNames().forEachRemaining(produced::add);
            }
        });
        SortedSet<String> accepted = new TreeSet<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(accepted::add);
        return new Operation(accepted, produced);
    }

    private static Pattern pattern(String template) {
        String expression = Pattern.compile("\\{[^}]*}")
                .splitAsStream(template)
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        return Pattern.compile(expression + (template.endsWith("}") ? "[^/]+" : "") + "/?");
    }

    private record Operation(SortedSet<String> accepted, SortedSet<String> produced) {}

    private record Endpoint(String template, Pattern pattern, Map<String, Operation> operations) {
        int placeholders() {
            return template.length() - template.replace("{", "").length();
        }

        /** The template with its placeholders filled from the same places of {@code path}, as far as it reaches. */
        String filledFrom(String path) {
            String[] parts = template.split("/");
            String[] given = path.split("/");
            for (int i = 0; i < Math.min(parts.length, given.length); i++) {
                if (parts[i].startsWith("{") && !given[i].isEmpty()) {
                    parts[i] = given[i];
                }
            }
            return String.join("/", parts);
        }
    }
}
