package org.siteselection.storage;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes to every table, to detect whether the database accepts changes. */
@ApplicationScoped
public class WriteTrials {
    private static final Logger LOG = Logger.getLogger(WriteTrials.class);

    private final StorageRepository tables;
    private final List<WriteTrial> trials;

    WriteTrials(StorageRepository tables, @All List<WriteTrial> trials) {
        this.tables = tables;
        this.trials = trials;
    }

    /**
     * Inserts a row into each table and rolls back, then commits a placeholder row, for which the disk must have space.
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
                .run(() -> tables.writeTrial(Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Rolls a transaction back. */
    private static final class DoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DoneException() {
            super(null, null, false, false);
        }
    }
}
