package org.siteselection.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is now. Whoever answers a request takes {@link #current()} once and stays with it. */
@ApplicationScoped
public class Catalogue {
    private final CatalogueSeeder seeder;
    private final CatalogueStore store;
    private volatile @Nullable CatalogueSnapshot current;

    Catalogue(CatalogueSeeder seeder, CatalogueStore store) {
        this.seeder = seeder;
        this.store = store;
    }

    // Before every other observer: rule files are checked against the catalogue.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        seeder.seed(PackagedEdition.data());
        refresh();
    }

    /** Reads the stored catalogue anew; requests that are under way keep the snapshot that they took. */
    void refresh() {
        current = store.load();
    }

    /**
     * The latest snapshot.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot current() {
        CatalogueSnapshot snapshot = current;
        if (snapshot == null) {
            throw new IllegalStateException("The catalogue is read when the application starts; it has not started");
        }
        return snapshot;
    }
}
