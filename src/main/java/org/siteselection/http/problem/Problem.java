package org.siteselection.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siteselection.text.ShortText;

/**
 * The body of every error answer: a problem document (RFC 9457).
 *
 * @param type {@code urn:site-selection:problem:} and the code: a name to compare with, not an address to open
 * @param title summary, the same for every occurrence of the type
 * @param status HTTP status code
 * @param detail what was given, what was expected and the nearest valid choice
 * @param instance path of the request, percent-encoded as received and cut off after 200 characters
 * @param code kebab-case code, for programs
 * @param violations all violations; left out of the document if there is only the detail
 * @param extensions further members of the document, for example {@code incident}
 */
@RegisterForReflection
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "violations"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
        @JsonAnyGetter Map<String, Object> extensions) {
    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String ABRIDGED = " The answer lists only the first violations.";

    static final String TYPE_PREFIX = "urn:site-selection:problem:";

    /** The problem of {@code exception}, at the encoded path {@code instance}. */
    public static Problem of(ApiException exception, String instance) {
        ProblemCode kind = exception.problem();
        return new Problem(
                TYPE_PREFIX + exception.code(),
                kind.title(),
                kind.status(),
                exception.getMessage(),
                instance.length() > ShortText.LONGEST ? instance.substring(0, ShortText.LONGEST) : instance,
                exception.code(),
                exception.violations(),
                exception.extensions());
    }

    /** This problem with the first half of each of its lists, and a note in the detail. */
    Problem abridged() {
        boolean lists = !violations.isEmpty()
                || extensions.values().stream().anyMatch(value -> value instanceof List<?> list && !list.isEmpty());
        Map<String, Object> shorter = new TreeMap<>();
        if (lists) {
            extensions.forEach((member, value) ->
                    shorter.put(member, value instanceof List<?> list ? half(list) : value));
        }
        String said = detail.endsWith(ABRIDGED) ? detail : detail + ABRIDGED;
        return new Problem(type, title, status, said, instance, code, half(violations), shorter);
    }

    private static <T> List<T> half(List<T> list) {
        return list.subList(0, list.size() / 2);
    }
}
