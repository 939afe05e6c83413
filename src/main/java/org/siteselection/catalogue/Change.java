package org.siteselection.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The change of one row by an edit.
 *
 * @param row place in the request: {@code line 7}, {@code facts[6]}; empty for a request about one row
 * @param before null for a row that is new
 * @param after null for a deleted row
 * @param origin origin of the row after the change
 */
public record Change<R>(
        String row, @Nullable R before, @Nullable R after, String origin) {
    /** Planned changes, based on one state of the catalogue. */
    public interface Plan {
        ChangeSet changes();
    }

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change must have a row before or after it");
        }
    }

    /** A change to a row with this content. */
    public static <R> Change<R> to(RowType<R> kind, String row, @Nullable R before, R after) {
        return new Change<>(row, before, after, PackagedEdition.origin(kind, after));
    }

    /** A deletion; the packaged row that the user's row hid, if any, takes effect again. */
    public static <R> Change<R> away(RowType<R> kind, R before) {
        return new Change<>("", before, PackagedEdition.like(kind, before), Origin.EDITION);
    }

    /** {@code added}, {@code changed}, {@code unchanged} or {@code deleted}. */
    public String kind() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "deleted";
        }
        return before.equals(after) ? "unchanged" : "changed";
    }

    public boolean isChange() {
        return !Objects.equals(before, after);
    }

    /** The row after the change, or before it if it is deleted. */
    public R content() {
        return after == null ? Objects.requireNonNull(before) : after;
    }
}
