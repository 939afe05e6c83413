package org.siteselection.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jboss.logging.Logger;

/**
 * Compares the schema version of the database with that of the service. A newer version of the service that shares the
 * database may have migrated it; this instance then reads the known columns and writes nothing.
 */
@ApplicationScoped
class SchemaVersion {
    /** Version of the last migration; to ask Flyway for it takes as long as the check of all migrations before. */
    static final MigrationVersion KNOWN = MigrationVersion.fromVersion("13");

    private static final Logger LOG = Logger.getLogger(SchemaVersion.class);

    private final StorageRepository tables;
    private final Flyway migrations;

    SchemaVersion(StorageRepository tables, Flyway migrations) {
        this.tables = tables;
        this.migrations = migrations;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) {
        newer().ifPresent(refusal -> LOG.warnf("%s Rankings go on", refusal));
    }

    /**
     * The reason why this instance must not write; empty if the schema versions are equal.
     *
     * @throws RuntimeException when the database does not answer
     */
    @Transactional
    Optional<String> newer() {
        return tables.appliedMigrations(migrations.getConfiguration().getTable()).stream()
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder())
                .filter(stored -> stored.compareTo(KNOWN) > 0)
                .map(stored -> "The tables of the database were made by a newer version of the service (schema "
                        + stored + ", this version has " + KNOWN + "). This instance changes nothing.");
    }
}
