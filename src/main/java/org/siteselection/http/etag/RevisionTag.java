package org.siteselection.http.etag;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address and revision of an answer, encoded in its strong tag. When the tag returns in {@code If-Match}, the service
 * compares the revision with those of the rows that the request changes.
 *
 * @param address hash of the path
 * @param revision counted up by every change of the stored data
 */
record RevisionTag(String address, long revision) {
    private static final String HASH = "[A-Za-z0-9_-]{43}";
    private static final Pattern FORM =
            Pattern.compile("(" + HASH + ")\\." + HASH + "(?:\\." + HASH + ")?\\.(\\d{1,18})");

    /** Adds this information to the tag of an answer. */
    static EntityTag of(EntityTag answer, String path, long revision) {
        return new EntityTag(EntityTags.hash(path) + "." + answer.getValue() + "." + revision);
    }

    /** Address and revision in the value of a tag; empty if the tag has none. */
    static Optional<RevisionTag> read(String value) {
        Matcher form = FORM.matcher(value);
        return form.matches()
                ? Optional.of(new RevisionTag(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    boolean isOf(String path) {
        return address.equals(EntityTags.hash(path));
    }
}
