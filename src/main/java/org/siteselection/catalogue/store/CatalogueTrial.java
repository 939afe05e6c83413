package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.storage.WriteTrial;

/** A place with a fact and a law, as users add them, and a fact that is superseded. */
@ApplicationScoped
class CatalogueTrial implements WriteTrial {
    private static final int YEAR = 2000;

    private final EntityManager database;

    CatalogueTrial(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        insert(StoredKind.PLACE, new Place(id, id, Place.SITE, null, null, null, null));
        insert(StoredKind.METRIC, new Metric(id, id, id, id, "neutral", id));
        insert(StoredKind.SOURCE, new Source(id, id, id, null, null, null));
        FactEntity fact =
                insert(StoredKind.FACT, new Fact(id, id, 0, id, YEAR, id, new Uncertainty(null, null, 1.0, "normal")));
        insert(StoredKind.LAW, new Law(id, id, null, null, id, id, null, YEAR, null, "unknown", null, id));
        new History(database, id, 0).keep(fact);
        database.flush();
    }

    private <R, E extends CatalogueRow<R>> E insert(StoredKind<R, E> kind, R content) {
        E row = kind.blank().get();
        row.fill(content);
        row.origin = Origin.USER;
        database.persist(row);
        return row;
    }
}
