package org.siteselection.http.etag;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/**
 * The preconditions of a change (RFC 9110, sections 13.1.1 and 13.1.2): {@code If-Match} with strong tags or {@code *}, and
 * {@code If-None-Match: *}.
 */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private final List<String> ifMatch;
    private final boolean onlyNew;

    private Preconditions(List<String> ifMatch, boolean onlyNew) {
        this.ifMatch = ifMatch;
        this.onlyNew = onlyNew;
    }

    /** @throws ApiException {@code invalid-request} for malformed conditions */
    public static Preconditions of(HttpHeaders headers) {
        List<String> ifMatch = lines(headers, HttpHeaders.IF_MATCH);
        List<String> ifNoneMatch = lines(headers, HttpHeaders.IF_NONE_MATCH);
        if (!ifNoneMatch.isEmpty() && !ifNoneMatch.equals(List.of("*"))) {
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST, "If-None-Match on a change must be '*' (create only if absent).");
        }
        boolean understood = ifMatch.stream()
                .allMatch(line -> line.equals("*")
                        || Arrays.stream(line.split(","))
                                .allMatch(tag -> TAG.matcher(tag.strip()).matches()));
        if (!understood) {
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST,
                    "If-Match must be * or the ETag of an earlier answer in its quotes, was "
                            + ShortText.quoted(String.join(", ", ifMatch)) + ".");
        }
        return new Preconditions(ifMatch, !ifNoneMatch.isEmpty());
    }

    private static List<String> lines(HttpHeaders headers, String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null ? List.of() : lines.stream().map(String::strip).toList();
    }

    /** Whether the caller allows changes of existing data. */
    public boolean mayChange() {
        return !ifMatch.isEmpty();
    }

    /**
     * The newest revision of the address that the caller has seen. Rows that have not changed since may be changed.
     *
     * @param there whether the resource exists
     * @param path of the address, without its query
     * @param latest the current revision of the stored data
     * @return 0 to {@code latest}; {@link Long#MAX_VALUE} without If-Match, or with {@code *}
     * @throws ApiException {@code precondition-failed}, also for tags without a revision
     */
    public long seen(boolean there, String path, long latest) {
        if (onlyNew && there) {
            throw failed(
                    "If-None-Match: * requires that the resource does not exist, but it does. Nothing was changed.");
        }
        if (ifMatch.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!there) {
            throw failed("If-Match requires that the resource exists, but it does not. Nothing was changed.");
        }
        if (ifMatch.contains("*")) {
            return Long.MAX_VALUE;
        }
        List<RevisionTag> tags = strong().stream()
                .flatMap(value -> RevisionTag.read(value).stream())
                .filter(tag -> tag.revision() <= latest)
                .toList();
        return tags.stream()
                .filter(tag -> tag.isOf(path))
                .mapToLong(RevisionTag::revision)
                .max()
                .orElseThrow(() -> failed((tags.isEmpty()
                                ? unreadable()
                                : "If-Match names the ETag of another address than " + path + ".")
                        + " Nothing was changed; a GET of this address with your token gives one that can be used."));
    }

    /** The comparison is strong: a weak tag matches nothing. */
    private List<String> strong() {
        List<String> values = new ArrayList<>();
        Matcher tag = TAG.matcher(String.join(", ", ifMatch));
        while (tag.find()) {
            if (tag.group(1) == null) {
                values.add(tag.group(2));
            }
        }
        return values;
    }

    private String unreadable() {
        return strong().isEmpty()
                ? "If-Match needs a strong ETag; this one is weak (W/), probably rewritten by a compressing proxy."
                : "The ETag in If-Match is not valid here: it was read without a token, or is not of this catalogue.";
    }

    private static ApiException failed(String detail) {
        return new ApiException(ProblemCode.PRECONDITION_FAILED, detail);
    }
}
