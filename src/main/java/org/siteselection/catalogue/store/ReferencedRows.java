package org.siteselection.catalogue.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;

/**
 * Stores copies of the packaged rows that users' rows refer to, so that a later edition without them does not break the
 * reference. A copy has the origin of the edition and the revision of the row that it copies.
 */
final class ReferencedRows {
    private final CatalogueTables tables;
    private final CatalogueState base;

    /** @param base catalogue before the change */
    ReferencedRows(CatalogueTables tables, CatalogueState base) {
        this.tables = tables;
        this.base = base;
    }

    /** Must be called before a row with this content is stored. */
    void keepFor(Object row) {
        if (row instanceof Place place) {
            place(place.state());
            place(place.county());
        } else if (row instanceof Fact fact) {
            place(fact.place());
            metric(fact.metric());
            source(fact.source());
        } else if (row instanceof Law law) {
            place(law.place());
            source(law.source());
        }
    }

    /** Must be called before these facts are stored. */
    void keepFor(List<Fact> facts) {
        missing(tables.places(), facts, Fact::place).forEach(this::place);
        missing(tables.metrics(), facts, Fact::metric).forEach(this::metric);
        missing(tables.sources(), facts, Fact::source).forEach(this::source);
    }

    private static Set<String> missing(
            NamedRowRepository<?, ?> table, List<Fact> facts, Function<Fact, String> reference) {
        return table.missing(facts.stream().map(reference).distinct().toList());
    }

    private void place(@Nullable String id) {
        Optional<Place> place = id == null ? Optional.empty() : catalogue().place(id);
        if (place.isPresent() && tables.places().findById(place.get().id()) == null) {
            keepFor(place.get());
            copy(tables.places(), place.get());
        }
    }

    private void metric(String id) {
        Metric metric = catalogue().metric(id).orElse(null);
        if (metric != null && tables.metrics().findById(id) == null) {
            copy(tables.metrics(), metric);
        }
    }

    private void source(String id) {
        Source source = catalogue().source(id).orElse(null);
        if (source != null && tables.sources().findById(id) == null) {
            copy(tables.sources(), source);
        }
    }

    private CatalogueSnapshot catalogue() {
        return base.snapshot();
    }

    private <R, E extends CatalogueRow<R>> void copy(RowRepository<R, E, ?> table, R content) {
        E row = table.blank();
        row.fill(content);
        row.origin = Origin.EDITION;
        row.revision = base.rows().of(table.kind(), table.kind().key().apply(content));
        table.persist(row);
        table.flush();
    }
}
