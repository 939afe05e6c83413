package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.storage.WriteTrial;

/** Trial rows: a place with a fact and a law, as users add them, and a superseded fact. */
@ApplicationScoped
class CatalogueTrial implements WriteTrial {
    private static final int YEAR = 2000;

    private final CatalogueTables tables;

    CatalogueTrial(CatalogueTables tables) {
        this.tables = tables;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        insert(tables.places(), new Place(id, id, Place.SITE, null, null, null, null));
        insert(tables.metrics(), new Metric(id, id, id, id, "neutral", id));
        insert(tables.sources(), new Source(id, id, id, null, null, null));
        FactEntity fact =
                insert(tables.facts(), new Fact(id, id, 0, id, YEAR, id, new Uncertainty(null, null, 1.0, "normal")));
        insert(tables.laws(), new Law(id, id, null, null, id, id, null, YEAR, null, "unknown", null, id));
        new History(tables.superseded(), id, 0).keep(fact);
        tables.flush();
    }

    private <R, E extends CatalogueRow<R>> E insert(RowRepository<R, E, ?> rows, R content) {
        E row = rows.blank();
        row.fill(content);
        row.origin = Origin.USER;
        rows.persist(row);
        return row;
    }
}
