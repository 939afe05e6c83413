package org.siteselection.catalogue.store;

import java.util.Comparator;
import java.util.List;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Place;

/** Fills the tables as versions did that stored all packaged rows. */
final class EarlierTables {
    private EarlierTables() {}

    static void fill(CatalogueTables tables, EditionData edition) {
        clear(tables);
        SeededEditionEntity stored = tables.edition().locked();
        stored.edition = edition.edition();
        // The migration leaves no digest.
        stored.digest = "";
        List<Place> places = edition.places().stream()
                .sorted(Comparator.comparing(Place::representsSite))
                .toList();
        add(tables.places(), places);
        add(tables.metrics(), edition.metrics());
        add(tables.sources(), edition.sources());
        add(tables.facts(), edition.facts());
        add(tables.laws(), edition.laws());
        tables.flush();
    }

    /** Removes all rows. */
    static void clear(CatalogueTables tables) {
        tables.laws().deleteAll();
        tables.facts().deleteAll();
        tables.superseded().deleteAll();
        tables.sources().deleteAll();
        tables.metrics().deleteAll();
        tables.places().delete("kind", Place.SITE);
        tables.places().delete("kind", Place.COUNTY);
        tables.places().deleteAll();
    }

    private static <R, E extends CatalogueRow<R>> void add(RowRepository<R, E, ?> table, List<R> rows) {
        for (R content : rows) {
            E row = table.blank();
            row.fill(content);
            table.persist(row);
        }
        table.flush();
    }
}
