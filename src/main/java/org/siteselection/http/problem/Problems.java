package org.siteselection.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.ShortText;

/** Turns failures into the exception, and so into the problem document, of the answer. */
@Singleton
public class Problems {
    /** Start of the addresses of health, metrics and the API document. */
    public static final String OPERATIONAL = "/q/";

    private static final SortedSet<String> READING =
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of("GET", "HEAD", "OPTIONS")));
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** Value of Retry-After for an overloaded service, in seconds. */
    private static final String RETRY_AFTER = "1";

    /** Maximum size of an error answer, in bytes. */
    private static final int LARGEST_ANSWER = 1_000_000;

    /** The scheme of credentials. */
    public static final String BEARER = "Bearer";

    /** Code of the problem whose answer names the accepted encodings in its header too (RFC 7694). */
    public static final String UNSUPPORTED_ENCODING = "unsupported-content-encoding";

    public static final String ACCEPTED_ENCODING = "identity";

    /** Name of the counter of problems by code; Prometheus adds {@code _total}. */
    static final String COUNTER = "site_selection.problems";

    private final Endpoints endpoints;
    private final LogIn logIn;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    Problems(Endpoints endpoints, LogIn logIn, ObjectMapper json, MeterRegistry meters) {
        this.endpoints = endpoints;
        this.logIn = logIn;
        this.json = json;
        this.meters = meters;
    }

    /**
     * The problem behind an HTTP status that the framework chose.
     *
     * @param method method of the request
     * @param path decoded path of the request
     * @param header finds a header of the request by name
     * @param thrown cause of the status, if any; it is logged if the status is a server error
     */
    public ApiException ofStatus(int status, String method, String path, Headers header, @Nullable Throwable thrown) {
        return switch (status) {
            case 400 ->
                new ApiException(
                        ProblemCode.INVALID_REQUEST,
                        "The request could not be read: its address, a header, a parameter or its body is malformed.");
            case 401 -> logIn.missing(method, path);
            case 403 ->
                new ApiException(
                        ProblemCode.FORBIDDEN,
                        "The token does not allow " + ShortText.of(method) + " " + ShortText.quoted(path) + ".");
            case 404 -> notFound(path);
            case 405 -> methodNotAllowed(method, path);
            case 406 -> notAcceptable(method, path, header);
            case 409 -> new ApiException(ProblemCode.CONFLICT, "The request conflicts with what is stored.");
            case 412 ->
                new ApiException(
                        ProblemCode.PRECONDITION_FAILED,
                        "The stored data does not match the precondition of the request.");
            case 413 ->
                new ApiException(
                        ProblemCode.BODY_TOO_LARGE,
                        "The body is larger than the service reads, or than it reads without a Content-Length."
                                + " Send fewer candidates.");
            case 414 -> new ApiException(ProblemCode.URI_TOO_LONG, "The address is longer than the service reads.");
            case 415 -> unsupportedMediaType(method, path, header);
            case 429 -> new ApiException(ProblemCode.TOO_MANY_REQUESTS, "Too many requests. Try again shortly.");
            case 431 ->
                new ApiException(ProblemCode.HEADERS_TOO_LARGE, "The headers are larger than the service reads.");
            case 503 -> new ApiException(ProblemCode.UNAVAILABLE, "The service is busy. Try again shortly.");
            default ->
                status >= 400 && status < 500
                        ? new ApiException(ProblemCode.INVALID_REQUEST, "The request could not be served.")
                        : internal(thrown);
        };
    }

    /** Logs {@code thrown} under an incident number. The answer contains that number and no internal detail. */
    public ApiException internal(@Nullable Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(thrown, "Incident %s: a request failed", incident);
        return new ApiException(
                        ProblemCode.INTERNAL_ERROR,
                        "The service failed while answering. The log has more under incident " + incident + ".")
                .with("incident", incident);
    }

    public ApiException notFound(String path) {
        if (!endpoints.methods(path).isEmpty()) {
            return new ApiException(
                    ProblemCode.NOT_FOUND,
                    "There is nothing at " + ShortText.quoted(path) + " under these parameters.");
        }
        String hint = endpoints
                .nearest(path)
                .map(template -> " Maybe " + template + " was meant.")
                .orElse(" GET / lists where to start.");
        return new ApiException(ProblemCode.NOT_FOUND, "There is nothing at " + ShortText.quoted(path) + "." + hint);
    }

    /** Headers of the answer, by name. */
    public Map<String, String> headers(ApiException problem, String path) {
        return switch (problem.problem()) {
            case METHOD_NOT_ALLOWED -> Map.of(HttpHeaders.ALLOW, String.join(", ", allowed(path)));
            case UNAUTHORIZED, INVALID_CREDENTIALS -> Map.of(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            case TOO_MANY_REQUESTS, UNAVAILABLE, DATABASE_UNAVAILABLE -> Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            case UNSUPPORTED_MEDIA_TYPE ->
                problem.code().equals(UNSUPPORTED_ENCODING)
                        ? Map.of(HttpHeaders.ACCEPT_ENCODING, ACCEPTED_ENCODING)
                        : Map.of();
            default -> Map.of();
        };
    }

    /** Allowed methods of the address; below {@value #OPERATIONAL}, where the framework would take every method, only reading ones. */
    public SortedSet<String> allowed(String path) {
        return path.startsWith(OPERATIONAL) ? READING : endpoints.methods(path);
    }

    /** The serialised problem, with its lists cut to the maximum size of an answer. It is counted under its code. */
    public ProblemDocument document(Problem problem) {
        meters.counter(COUNTER, "code", problem.code()).increment();
        try {
            Problem bounded = problem;
            String text = json.writeValueAsString(problem);
            while (text.length() > LARGEST_ANSWER || ShortText.utf8Length(text) > LARGEST_ANSWER) {
                bounded = bounded.abridged();
                text = json.writeValueAsString(bounded);
            }
            return new ProblemDocument(text);
        } catch (JsonProcessingException e) {
            // If an extension cannot be written, the answer is written without it.
            LOG.error("A problem document could not be written with its extensions", e);
            return new ProblemDocument("{\"type\":\"" + Problem.TYPE_PREFIX + "internal-error\",\"title\":\""
                    + ProblemCode.INTERNAL_ERROR.title()
                    + "\",\"status\":500,\"detail\":\"The service failed while describing a problem.\","
                    + "\"instance\":\"\",\"code\":\"internal-error\"}");
        }
    }

    private ApiException methodNotAllowed(String method, String path) {
        SortedSet<String> allowed = endpoints.methods(path);
        String rest = allowed.isEmpty() ? "." : "; allowed are " + String.join(", ", allowed) + ".";
        return new ApiException(
                ProblemCode.METHOD_NOT_ALLOWED,
                "The method " + ShortText.of(method) + " is not allowed at " + ShortText.quoted(path) + rest);
    }

    private ApiException notAcceptable(String method, String path, Headers header) {
        SortedSet<String> available = endpoints.produced(method, path);
        String given = header.get("Accept").map(ShortText::quoted).orElse("nothing");
        return new ApiException(
                        ProblemCode.NOT_ACCEPTABLE,
                        "The request accepts " + given + "; available "
                                + (available.isEmpty() ? "is another media type." : list(available)))
                .with("available", available);
    }

    private ApiException unsupportedMediaType(String method, String path, Headers header) {
        SortedSet<String> accepted = endpoints.accepted(method, path);
        String given = header.get("Content-Type")
                .map(type -> "Content-Type " + ShortText.quoted(type) + " is not supported here")
                .orElse("The Content-Type is missing");
        return new ApiException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        given + "; use " + (accepted.isEmpty() ? "another media type" : String.join(" or ", accepted))
                                + ".")
                .with("accepted", accepted);
    }

    private static String list(SortedSet<String> types) {
        return (types.size() == 1 ? "is " : "are ") + String.join(", ", types) + ".";
    }

    /** Looks up the headers of a request. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String first(String name);

        default Optional<String> get(String name) {
            return Optional.ofNullable(first(name));
        }
    }
}
