package org.siteselection.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an edit does to one row.
 *
 * @param row where it stands in the request: {@code line 7}, {@code facts[6]}; empty for a request about one row
 * @param before null for a row that is new
 * @param after null for a row that goes
 * @param origin whose the row is afterwards
 */
public record Change<R>(
        String row, @Nullable R before, @Nullable R after, String origin) {
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change has a row before it or after it");
        }
    }

    /** To a row with this content. */
    public static <R> Change<R> to(RowType<R> kind, String row, @Nullable R before, R after) {
        return new Change<>(row, before, after, PackagedRows.origin(kind, after));
    }

    /** To no row, or to the packaged one that the user's row hid. */
    public static <R> Change<R> away(RowType<R> kind, R before) {
        return new Change<>("", before, PackagedRows.like(kind, before), Origin.EDITION);
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

    /** The row that there is, or was. */
    public R content() {
        return after == null ? Objects.requireNonNull(before) : after;
    }
}
