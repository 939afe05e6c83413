package org.siteselection.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/**
 * Migration 13: H2 reserves 20,000 numbers of rows at a time, not 32, as many as an import has rows.
 *
 * <p>When H2 reserves numbers, it writes all changed pages to its file, those of the transaction that inserts the rows included.
 * Numbers that are reserved when the process is killed are skipped.
 *
 * <p>In Java, because PostgreSQL must not do the same: there each connection would reserve its own numbers, and a later row could
 * have a lower number than an earlier one. It may run again where a start was interrupted.
 */
public final class ReservedNumbers extends MigrationInJava {
    private static final List<String> TABLES = List.of("audit_entry", "superseded_fact", "law");
    private static final int AT_A_TIME = 20_000;

    public ReservedNumbers() {
        super("13", "reserved numbers");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " alter column id set cache " + AT_A_TIME);
            }
        }
    }
}
