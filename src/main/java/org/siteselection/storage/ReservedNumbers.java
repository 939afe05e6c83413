package org.siteselection.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migration 13: H2 reserves 1,000 numbers of a row at a time, not 32.
 *
 * <p>H2 writes its file when it reserves numbers, in the middle of the transaction that inserts the rows; an import of 20,000 facts
 * writes 40,000 of them. Numbers that are reserved when the process is killed are skipped.
 *
 * <p>In Java, because PostgreSQL must not do the same: there each connection would reserve its own numbers, and a later row could
 * have a lower number than an earlier one. It may run again where a start was interrupted.
 */
public final class ReservedNumbers implements JavaMigration {
    private static final List<String> TABLES = List.of("audit_entry", "superseded_fact", "law");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("13");
    }

    @Override
    public String getDescription() {
        return "reserved numbers";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " alter column id set cache 1000");
            }
        }
    }
}
