package org.siteselection.catalogue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.siteselection.http.ApiException;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.Violation;
import org.siteselection.naming.NearestName;

/** What the reading resources of the catalogue share: one snapshot per answer, strict query parameters, strong ETags. */
abstract class CatalogueResource {
    /** Goes with every answer that lists laws. */
    static final String NOTICE = "Not legal advice.";

    private final Catalogue catalogue;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final String applicationVersion;

    CatalogueResource(Catalogue catalogue, UriInfo uri, HttpHeaders headers, String applicationVersion) {
        this.catalogue = catalogue;
        this.uri = uri;
        this.headers = headers;
        this.applicationVersion = applicationVersion;
    }

    /** The view of the current snapshot, or 304 where the caller already has it. Query parameters are refused. */
    <T> RestResponse<T> answer(Function<CatalogueSnapshot, T> view) {
        return answer(Set.of(), view);
    }

    <T> RestResponse<T> answer(Set<String> parameters, Function<CatalogueSnapshot, T> view) {
        refuseOtherThan(parameters);
        CatalogueSnapshot snapshot = catalogue.current();
        // Built before the tags are compared: what does not exist is a 404 even to 'If-None-Match: *'.
        T body = view.apply(snapshot);
        String tag = tag(snapshot);
        ResponseBuilder<T> response = isKnown(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    static ApiException notFound(String what, String given, Collection<String> known) {
        return new ApiException(
                ProblemCode.NOT_FOUND, "There is no " + what + " '" + given + "'." + NearestName.hint(given, known));
    }

    private void refuseOtherThan(Set<String> parameters) {
        List<Violation> unknown = uri.getQueryParameters().keySet().stream()
                .filter(given -> !parameters.contains(given))
                .sorted()
                .map(given -> new Violation(given, unknownParameter(given, parameters)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ApiException(ProblemCode.INVALID_REQUEST, unknown.get(0).message(), unknown);
        }
    }

    private static String unknownParameter(String given, Set<String> parameters) {
        String expected = parameters.isEmpty()
                ? "none is taken here."
                : "expected " + parameters.stream().sorted().collect(Collectors.joining(", ")) + ".";
        return "Unknown query parameter '" + given + "'; " + expected + NearestName.hint(given, parameters);
    }

    /** A strong tag: same catalogue, program, address and media type, same bytes. */
    private String tag(CatalogueSnapshot snapshot) {
        String query = uri.getQueryParameters().entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .sorted()
                .collect(Collectors.joining("&"));
        String all = String.join(
                "\n", snapshot.digest(), applicationVersion, uri.getPath(), query, MediaType.APPLICATION_JSON);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash).substring(0, 32) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Weak comparison, as RFC 9110 section 13.1.2 asks for. */
    private boolean isKnown(String tag) {
        List<String> given = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        // Our tags are hexadecimal, so a comma never stands inside one that could match.
        return given != null
                && given.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
