package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the packaged edition by key. A packaged row takes effect again when the user's row that hides it is deleted.
 */
final class PackagedRows {
    private static final Map<RowType<?>, Map<String, Object>> BY_KEY = new HashMap<>();

    private PackagedRows() {}

    /** The packaged row of the same key; null if the edition has none. */
    static <R> @Nullable R like(RowType<R> kind, R row) {
        if (row instanceof Fact fact) {
            @SuppressWarnings("unchecked") // Facts are the rows of their kind.
            R packaged = (R)
                    PackagedEdition.snapshot().fact(fact.place(), fact.metric()).orElse(null);
            return packaged;
        }
        @SuppressWarnings("unchecked") // All rows of a kind are of its type.
        R packaged = (R) byKey(kind).get(kind.key().apply(row));
        return packaged;
    }

    /** The origin of a row with this content. */
    static <R> String origin(RowType<R> kind, R row) {
        return row.equals(like(kind, row)) ? Origin.EDITION : Origin.USER;
    }

    private static synchronized <R> Map<String, Object> byKey(RowType<R> kind) {
        return BY_KEY.computeIfAbsent(kind, any -> {
            Map<String, Object> rows = new HashMap<>();
            kind.rows()
                    .apply(PackagedEdition.data())
                    .forEach(row -> rows.put(kind.key().apply(row), row));
            return rows;
        });
    }
}
