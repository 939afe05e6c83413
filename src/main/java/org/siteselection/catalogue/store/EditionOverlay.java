package org.siteselection.catalogue.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.siteselection.catalogue.Counties;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.FactRows;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowRevisions;
import org.siteselection.catalogue.RowType;

/**
 * The rows of an edition with the stored rows over them. A user's row replaces the packaged row of its key. The tables also
 * hold copies of packaged rows: those that users' rows refer to, which count where the edition has no such row, and those that
 * took effect again when a user's row was deleted, which record the revision of that.
 */
final class EditionOverlay {
    private final EditionData edition;
    private final RowRevisions.Edit revisions;
    private final long atLeast;

    /**
     * @param atLeast lower bound of the revision of each stored row
     * @param others revision of the rows that are not stored
     */
    EditionOverlay(EditionData edition, long atLeast, long others) {
        this.edition = edition;
        this.atLeast = atLeast;
        revisions = RowRevisions.of(Math.max(atLeast, others)).edit();
    }

    /** The effective rows. */
    EditionData over(CatalogueTables tables) {
        List<Metric> metrics = merged(RowType.METRIC, edition.metrics(), tables.metrics(), true);
        FactRows packaged = FactRows.of(edition.facts());
        FactRows.Edit facts = packaged.edit();
        edition.inAnotherUnit(metrics).stream()
                .flatMap(metric -> packaged.ofMetric(metric).stream())
                .forEach(fact -> facts.remove(fact.place(), fact.metric()));
        tables.facts().forEachStored(-1, stored -> {
            Fact content = stored.content();
            revisions.put(RowType.FACT, content, Math.max(atLeast, stored.revision()));
            if (stored.isUsers()) {
                facts.put(content);
            }
        });
        return new EditionData(
                edition.edition(),
                places(tables),
                metrics,
                merged(RowType.SOURCE, edition.sources(), tables.sources(), true),
                facts.done(),
                merged(RowType.LAW, edition.laws(), tables.laws(), false),
                edition.countiesMeasuredIn(metrics));
    }

    private List<Place> places(CatalogueTables tables) {
        Counties counties = edition.counties();
        return merged(RowType.PLACE, edition.places(), tables.places(), true).stream()
                .filter(place -> !place.representsCounty() || counties.index(place.id()) < 0)
                .toList();
    }

    private <R, E extends CatalogueRow<R>> List<R> merged(
            RowType<R> kind, List<R> packaged, RowRepository<R, E, ?> table, boolean copies) {
        Function<R, String> key = kind.key();
        Map<String, R> rows = new LinkedHashMap<>();
        packaged.forEach(row -> rows.put(key.apply(row), row));
        for (E stored : table.all()) {
            R content = stored.content();
            revisions.put(kind, content, Math.max(atLeast, stored.revision));
            if (!stored.isOfEdition()) {
                rows.put(key.apply(content), content);
            } else if (copies) {
                rows.putIfAbsent(key.apply(content), content);
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** The revisions of the rows, once they are read. */
    RowRevisions revisions() {
        return revisions.done();
    }
}
