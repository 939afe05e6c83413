package org.siteselection.catalogue.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The stored rows of a type whose key is an id.
 *
 * @param <R> the immutable record that the rest of the program sees
 * @param <E> its row
 */
abstract class NamedRowRepository<R, E extends CatalogueRow<R>> extends RowRepository<R, E, String> {
    private static final int AT_ONCE = 500;
    private static final String IDS = "select r.id from ";

    private final String entity;

    NamedRowRepository(Class<E> row) {
        entity = row.getSimpleName();
    }

    @Override
    List<String> keys() {
        return find(IDS + entity + " r").project(String.class).list();
    }

    /** The ids of which no row is stored, in their order. */
    Set<String> missing(Collection<String> ids) {
        Set<String> missing = new LinkedHashSet<>(ids);
        List<String> all = new ArrayList<>(missing);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            find(IDS + entity + " r where r.id in ?1", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .project(String.class)
                    .stream()
                    .forEach(missing::remove);
        }
        return missing;
    }
}
