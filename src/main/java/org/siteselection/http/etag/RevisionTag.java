package org.siteselection.http.etag;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a strong tag says, besides telling answers apart, to whoever gets it back in {@code If-Match}: of which address the answer
 * was, and which revision of what is stored it showed. So a change can be judged by the rows that it changes.
 *
 * @param address hash of the path
 * @param revision counted up by every change of what is stored
 */
record RevisionTag(String address, long revision) {
    private static final String HASH = "[A-Za-z0-9_-]{43}";
    private static final Pattern FORM =
            Pattern.compile("(" + HASH + ")\\." + HASH + "(?:\\." + HASH + ")?\\.(\\d{1,18})");

    /** The tag of an answer, made to say this too. */
    static EntityTag of(EntityTag answer, String path, long revision) {
        return new EntityTag(EntityTags.hash(path) + "." + answer.getValue() + "." + revision);
    }

    /** What the value of a tag says; nothing where it is no such tag. */
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
