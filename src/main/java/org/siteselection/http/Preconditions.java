package org.siteselection.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions under which a caller wants a change (RFC 9110, sections 13.1.1 and 13.1.2): {@code If-Match} with strong
 * tags or {@code *}, and {@code If-None-Match: *}.
 */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private final List<String> ifMatch;
    private final boolean onlyNew;

    private Preconditions(List<String> ifMatch, boolean onlyNew) {
        this.ifMatch = ifMatch;
        this.onlyNew = onlyNew;
    }

    /** @throws ApiException {@code invalid-request} for conditions that cannot be understood */
    public static Preconditions of(HttpHeaders headers) {
        List<String> ifMatch = lines(headers, HttpHeaders.IF_MATCH);
        List<String> ifNoneMatch = lines(headers, HttpHeaders.IF_NONE_MATCH);
        if (!ifNoneMatch.isEmpty() && !ifNoneMatch.equals(List.of("*"))) {
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST,
                    "A change is made under If-None-Match only as '*', for what must not be there yet.");
        }
        boolean understood = ifMatch.stream()
                .allMatch(line -> line.equals("*")
                        || Arrays.stream(line.split(","))
                                .allMatch(tag -> TAG.matcher(tag.strip()).matches()));
        if (!understood) {
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST,
                    "If-Match must be * or the ETag of an earlier answer in its quotes, was "
                            + Problems.quoted(String.join(", ", ifMatch)) + ".");
        }
        return new Preconditions(ifMatch, !ifNoneMatch.isEmpty());
    }

    private static List<String> lines(HttpHeaders headers, String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null ? List.of() : lines.stream().map(String::strip).toList();
    }

    /** Whether the caller agrees to changes of what is there. */
    public boolean mayChange() {
        return !ifMatch.isEmpty();
    }

    /**
     * @param there whether there is something now
     * @param tags of its representations; that of a part of one, for which a query asked, is as good
     * @throws ApiException {@code precondition-failed}
     */
    public void check(boolean there, EntityTag... tags) {
        if (onlyNew && there) {
            throw new ApiException(
                    ProblemCode.PRECONDITION_FAILED,
                    "If-None-Match: * asks that nothing is there yet, but there is. Nothing was changed.");
        }
        if (!ifMatch.isEmpty() && !(there && matches(tags))) {
            throw new ApiException(
                    ProblemCode.PRECONDITION_FAILED,
                    there
                            ? "The catalogue has changed since the answer whose ETag If-Match names. Nothing was changed; read"
                                    + " it again, or make another dry run."
                            : "If-Match asks that something is there, but nothing is. Nothing was changed.");
        }
    }

    private boolean matches(EntityTag... tags) {
        if (ifMatch.contains("*")) {
            return true;
        }
        List<String> named = new ArrayList<>();
        Matcher tag = TAG.matcher(String.join(", ", ifMatch));
        while (tag.find()) {
            // The comparison is the strong one: a weak tag matches nothing.
            if (tag.group(1) == null) {
                named.add(tag.group(2));
            }
        }
        return Arrays.stream(tags).anyMatch(one -> named.stream().anyMatch(value -> EntityTags.isOf(one, value)));
    }
}
