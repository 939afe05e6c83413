package org.siteselection.catalogue.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.security.Access;
import org.siteselection.storage.UnusableDatabaseException;
import org.siteselection.storage.WriteGuard;

/** The current catalogue. The code that answers a request takes one snapshot and uses it throughout. */
@ApplicationScoped
public class Catalogue {
    private final EditionUpgrade upgrade;
    private final CatalogueStore store;
    private final Access access;
    private final WriteGuard guard;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable CatalogueState current;

    Catalogue(EditionUpgrade upgrade, CatalogueStore store, Access access, WriteGuard guard) {
        this.upgrade = upgrade;
        this.store = store;
        this.access = access;
        this.guard = guard;
    }

    // Runs before all other observers, because rule files are checked against the catalogue.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        Optional<String> refusal = guard.refusal();
        if (refusal.isEmpty()) {
            upgrade.to(PackagedEdition.data());
        } else if (store.isEmpty()) {
            throw new UnusableDatabaseException(
                    refusal.get() + " It holds no catalogue yet: start the newer version first.");
        }
        refresh();
    }

    /** Loads the stored catalogue again; running requests keep their snapshot. */
    void refresh() {
        publish(store.load());
    }

    /** Loads changes by other instances, but nothing from a file that replaced the opened one. */
    public void follow() {
        if (guard.fault().isPresent()) {
            return;
        }
        // A change by this instance is published only after its commit; what is not read now is read by the next poll.
        if (store.polledRevision() != held().revision() && turn.tryLock()) {
            try {
                CatalogueState before = held();
                if (store.polledRevision() != before.revision()) {
                    publish(store.follow(before));
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /** Held while a change is made and published. Threads of this instance wait in order; instances compete for the row. */
    ReentrantLock turn() {
        return turn;
    }

    /**
     * Current revision of the catalogue, read from the database.
     *
     * @throws RuntimeException if the database does not answer
     */
    public long storedRevision() {
        return store.revision();
    }

    /**
     * Why this instance refuses changes of the catalogue although the database is well; empty when it does not.
     *
     * @throws RuntimeException if the database does not answer
     */
    public Optional<String> refusal() {
        return guard.refusal().or(store::refusal);
    }

    /** Publishes a newer revision; an older one, from a slower thread, is dropped. */
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
     * The public part of the latest snapshot, without users' own sites and their data.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot open() {
        return held().open();
    }

    /**
     * The part of the latest snapshot that the caller of the current request may see: users' own sites are confidential.
     *
     * @throws IllegalStateException before the application has started
     */
    public CatalogueSnapshot visible() {
        return shown().snapshot();
    }

    /** The part that the caller of the current request may see. */
    public CatalogueState.Shown shown() {
        return access.readsConfidential() ? held().all() : held().openPart();
    }

    /**
     * The part that the caller may see, for an answer that also reads the database, which may be newer than the snapshot.
     */
    public CatalogueState.Shown shownWithStored() {
        CatalogueState.Shown shown = shown();
        return shown.revision() == null ? shown : new CatalogueState.Shown(shown.snapshot(), store.revision());
    }
}
