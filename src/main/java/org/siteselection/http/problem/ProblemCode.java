package org.siteselection.http.problem;

/**
 * All kinds of errors of the API. The code is the stable, machine-readable part of a problem document; status and title
 * follow from it.
 */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    MALFORMED_BODY(400, "The body cannot be read"),
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHORIZED(401, "Credentials are needed"),
    INVALID_CREDENTIALS(401, "The credentials are not valid"),
    FORBIDDEN(403, "The credentials do not allow this"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    CONFLICT(409, "The request conflicts with what is stored"),
    PRECONDITION_FAILED(412, "A precondition of the request does not hold"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    UNKNOWN_NAME(422, "The request names something that does not exist"),
    INVALID_RULES(422, "The rule document has errors"),
    UNSCORABLE(422, "The request is well-formed but cannot be scored"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    RUN_TOO_LARGE(422, "The ranking is too large to be stored"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "The service failed"),
    UNAVAILABLE(503, "The service is not available"),
    DATABASE_UNAVAILABLE(503, "The database is not available");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** Short human-readable summary, the same for every occurrence of this code. */
    public String title() {
        return title;
    }

    /** Kebab-case form that callers see, for example {@code unknown-name}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
