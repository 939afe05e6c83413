package org.siteselection.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The database of the tests that run the application: H2 in memory, or PostgreSQL in a build for it. System properties
 * identify it, because they are visible to all class loaders of the tested application.
 */
public final class TestDatabase {
    static final String URL = "quarkus.datasource.jdbc.url";

    private TestDatabase() {}

    static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    static void announce(String maintenanceUrl) {
        System.setProperty("quarkus.datasource.username", PostgresServer.USER);
        System.setProperty("quarkus.datasource.password", PostgresServer.PASSWORD);
        System.setProperty(URL, maintenanceUrl);
    }

    /** The given settings of a test profile, and those of its own database, which is empty at the start. */
    public static Map<String, String> fresh(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(fresh(name));
        return all;
    }

    /** Settings that give a test profile its own database, which is empty at the start. */
    public static Map<String, String> fresh(String name) {
        if (!isPostgres()) {
            return Map.of(URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        }
        String shared = System.getProperty(URL);
        if (shared == null) {
            return Map.of();
        }
        try {
            PostgresServer.recreate(shared, name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name + " could be had", e);
        }
        return Map.of(URL, shared.replaceFirst("/[^/]*$", "/" + name));
    }
}
