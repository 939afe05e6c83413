package org.siteselection.database;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One server for all process tests; without a server these tests are skipped with the reason. */
public final class SharedPostgres {
    private static @Nullable PostgresServer server;

    private SharedPostgres() {}

    /** The running server. */
    public static synchronized PostgresServer server() throws IOException, InterruptedException {
        try {
            return running();
        } catch (PostgresBinaries.MissingException e) {
            WithoutPostgres.skip(e);
            return abort(e.getMessage());
        }
    }

    /** The running server, if its programs are installed. */
    static synchronized Optional<PostgresServer> ifInstalled() throws IOException, InterruptedException {
        try {
            return Optional.of(running());
        } catch (PostgresBinaries.MissingException e) {
            return Optional.empty();
        }
    }

    private static PostgresServer running() throws IOException, InterruptedException {
        PostgresServer running = server;
        if (running == null) {
            running = new PostgresServer();
            server = running;
        }
        return running;
    }

    /** Settings of a service on an empty database of this name. */
    static Map<String, String> fresh(String database) throws IOException, InterruptedException, SQLException {
        return settings(server().fresh(database));
    }

    static Map<String, String> settings(String url) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TestDatabase.URL, url);
        settings.put("quarkus.datasource.username", PostgresServer.USER);
        settings.put("quarkus.datasource.password", PostgresServer.PASSWORD);
        return settings;
    }
}
