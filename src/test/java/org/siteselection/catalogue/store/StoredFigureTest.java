package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.Uncertainty;

/** The columns of a figure, in both tables that have them. */
@QuarkusTest
class StoredFigureTest {
    private static final String METRIC = "ahe_total_private";
    private static final Instant THEN = Instant.parse("2026-11-01T10:15:30.123456Z");
    private static final Uncertainty BOUNDS = new Uncertainty(30.5, 34.25, null, null);
    private static final Uncertainty SPREAD = new Uncertainty(null, null, 0.5, "lognormal");

    @Inject
    CatalogueTables tables;

    @Inject
    CatalogueStore store;

    @Test
    @TestTransaction
    void aChangedFigureIsStoredInEveryColumn() {
        for (Uncertainty uncertainty : List.of(BOUNDS, SPREAD)) {
            StoredFigure written = change(uncertainty);
            assertThat(written.uncertainty()).isEqualTo(uncertainty);
            assertThat(inForce().figure).isEqualTo(written);
            assertThat(inForce().content()).isEqualTo(fact(uncertainty));
        }
    }

    @Test
    @TestTransaction
    void aSupersededFigureKeepsEveryColumn() {
        StoredFigure first = change(BOUNDS);
        new History(tables.superseded(), "bob", 7).keep(inForce());
        StoredFigure second = change(SPREAD);
        new History(tables.superseded(), "bob", 8).keep(inForce());
        flushed();
        assertThat(tables.superseded().newestFirst("TX", METRIC))
                .extracting(row -> row.figure)
                .startsWith(second, first);
    }

    /** A figure that a user recorded takes over from the one in force. */
    private StoredFigure change(Uncertainty uncertainty) {
        FactEntity row = tables.facts().inForce("TX", METRIC).orElseGet(FactEntity::new);
        boolean added = row.metric.isEmpty();
        new ReferencedRows(tables, store.load()).keepFor(fact(uncertainty));
        row.fill(fact(uncertainty));
        row.recorded(THEN, "ann");
        row.origin = Origin.USER;
        if (added) {
            tables.facts().persist(row);
        }
        StoredFigure written = row.figure;
        flushed();
        return written;
    }

    private static Fact fact(Uncertainty uncertainty) {
        return new Fact("TX", METRIC, 32.125, "USD/hour", 2026, "bls-sae", uncertainty);
    }

    private FactEntity inForce() {
        return tables.facts().inForce("TX", METRIC).orElseThrow();
    }

    /** What is read next is what the tables hold. */
    private void flushed() {
        tables.flush();
        tables.edition().forgetRead();
    }
}
