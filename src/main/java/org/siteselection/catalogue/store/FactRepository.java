package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.RowType;

/** The facts in force. */
@ApplicationScoped
public class FactRepository extends RowRepository<Fact, FactEntity, FactEntity.Key> {
    @Override
    RowType<Fact> kind() {
        return RowType.FACT;
    }

    @Override
    FactEntity blank() {
        return new FactEntity();
    }

    @Override
    @Nullable
    FactEntity sameKey(Fact fact) {
        return findById(new FactEntity.Key(fact.place(), fact.metric()));
    }

    /** The fact of a place and a metric; empty if none is in force. */
    public Optional<FactEntity> inForce(String place, String metric) {
        return findByIdOptional(new FactEntity.Key(place, metric));
    }

    /** The facts that users recorded. */
    List<FactEntity> ofUsers() {
        return list("origin", Origin.USER);
    }

    /** Ids of the places that have facts. */
    List<String> places() {
        return find("select distinct f.place from FactEntity f")
                .project(String.class)
                .list();
    }

    /** Ids of the metrics that have facts. */
    List<String> metrics() {
        return find("select distinct f.metric from FactEntity f")
                .project(String.class)
                .list();
    }

    /** Ids of the sources that facts in force cite. */
    List<String> sources() {
        return find("select distinct f.figure.source from FactEntity f")
                .project(String.class)
                .list();
    }
}
