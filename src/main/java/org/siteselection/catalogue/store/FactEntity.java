package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.siteselection.catalogue.Fact;

// The natural key is the primary key: generated identities would keep Hibernate from batching the inserts of an import.
@Entity
@Table(name = "fact")
@IdClass(FactEntity.Key.class)
public class FactEntity extends CatalogueRow<Fact> {
    public record Key(String place, String metric) {
        static Key of(Fact fact) {
            return new Key(fact.place(), fact.metric());
        }
    }

    @Id
    @Column(name = "place_id")
    public String place = "";

    @Id
    @Column(name = "metric_id")
    public String metric = "";

    @Embedded
    public StoredFigure figure = StoredFigure.NONE;

    /** Sets author and time of the figure. */
    void recorded(Instant at, String by) {
        figure = figure.recorded(at, by);
    }

    @Override
    public Fact content() {
        return figure.of(place, metric);
    }

    /** Sets a figure without an author; for a user's figure, {@link #recorded} follows. */
    @Override
    void fill(Fact fact) {
        place = fact.place();
        metric = fact.metric();
        figure = StoredFigure.of(fact);
    }
}
