package org.siteselection.storage;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes to every table, to find out whether the database takes changes. */
@ApplicationScoped
public class WriteTrials {
    private static final Logger LOG = Logger.getLogger(WriteTrials.class);

    private final EntityManager database;
    private final List<WriteTrial> trials;

    WriteTrials(EntityManager database, @All List<WriteTrial> trials) {
        this.database = database;
        this.trials = trials;
    }

    /**
     * Inserts a row into each table and rolls back, and commits a row of no meaning, for which the disk must have room.
     *
     * @throws RuntimeException when one of them fails
     */
    public void run() {
        String id = "trial-" + UUID.randomUUID();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                trials.forEach(trial -> trial.insert(id));
                throw new DoneException();
            });
        } catch (DoneException e) {
            LOG.tracef("Every table took the rows of %s", id);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update write_trial set tried_at = ?1")
                        .setParameter(1, Instant.now().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate());
    }

    /** Ends a transaction without keeping anything of it. */
    private static final class DoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DoneException() {
            super(null, null, false, false);
        }
    }
}
