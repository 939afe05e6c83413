package org.siteselection.catalogue.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.security.Access;
import org.siteselection.storage.UnusableDatabaseException;
import org.siteselection.storage.WriteGuard;

/** The catalogue as it is now. Whoever answers a request takes a snapshot once and stays with it. */
@ApplicationScoped
public class Catalogue {
    private final CatalogueSeeder seeder;
    private final CatalogueStore store;
    private final Access access;
    private final WriteGuard guard;
    private volatile @Nullable CatalogueState current;

    Catalogue(CatalogueSeeder seeder, CatalogueStore store, Access access, WriteGuard guard) {
        this.seeder = seeder;
        this.store = store;
        this.access = access;
        this.guard = guard;
    }

    // Before every other observer: rule files are checked against the catalogue.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        Optional<String> refusal = guard.refusal();
        if (refusal.isEmpty()) {
            seeder.seed(PackagedEdition.data());
        } else if (store.isEmpty()) {
            throw new UnusableDatabaseException(
                    refusal.get() + " It holds no catalogue yet: start the newer version first.");
        }
        refresh();
    }

    /** Reads the stored catalogue anew; requests that are under way keep the snapshot that they took. */
    void refresh() {
        publish(store.load());
    }

    /** Brings in what other instances changed; nothing of a file that took the place of the opened one. */
    public void follow() {
        if (guard.fault().isPresent()) {
            return;
        }
        if (store.polledRevision() != held().revision()) {
            refresh();
        }
    }

    /**
     * Revision of the catalogue as the database has it, asked for now.
     *
     * @throws RuntimeException when the database does not answer
     */
    public long storedRevision() {
        return store.revision();
    }

    /**
     * Why this instance refuses changes of the catalogue although the database is well; empty when it does not.
     *
     * @throws RuntimeException when the database does not answer
     */
    public Optional<String> refusal() {
        return guard.refusal().or(store::refusal);
    }

    /** Holds a newer revision; an older one, read before another thread was faster, is dropped. */
    synchronized void publish(CatalogueState read) {
        CatalogueState before = current;
        if (before == null || read.revision() >= before.revision()) {
            current = read;
        }
    }

    public CatalogueState held() {
        CatalogueState held = current;
        if (held == null) {
            throw new IllegalStateException("The catalogue is read when the application starts; it has not started");
        }
        return held;
    }

    /**
     * The latest snapshot, users' own sites included: for the service itself and for callers who may read them.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot current() {
        return held().snapshot();
    }

    /**
     * What everybody may see of the latest snapshot: no users' own sites, nor what is said of them.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot open() {
        return held().open();
    }

    /**
     * What the caller of the current request may see of the latest snapshot: users' own sites are confidential.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot visible() {
        return shown().snapshot();
    }

    /** What the caller of the current request may see. */
    public CatalogueState.Shown shown() {
        return access.readsConfidential() ? held().all() : held().openPart();
    }

    /** What the caller may see, for an answer that goes on to read the database: that may be ahead of the snapshot. */
    public CatalogueState.Shown shownWithStored() {
        CatalogueState.Shown shown = shown();
        return shown.revision() == null ? shown : new CatalogueState.Shown(shown.snapshot(), store.revision());
    }
}
