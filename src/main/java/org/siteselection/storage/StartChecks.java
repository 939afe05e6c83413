package org.siteselection.storage;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/** Checks the database before the migrations change it, and adds the migrations that are written in Java. */
@ApplicationScoped
class StartChecks implements FlywayConfigurationCustomizer {
    /** A file without any table is smaller, one with the packaged catalogue larger. */
    private static final long LARGEST_WITHOUT_TABLES = 256 * 1024L;

    private static final int ATTEMPTS = 4;

    private final String url;
    private final Properties login = new Properties();
    private final Optional<DatabaseFile> file;
    private @Nullable Connection opened;

    StartChecks(
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url.orElse("");
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        file = kind.equals("h2") ? url.flatMap(DatabaseFile::of) : Optional.empty();
    }

    /** @throws UnusableDatabaseException if the service cannot store its data there */
    @Override
    public void customize(FluentConfiguration migrations) {
        migrations.javaMigrations(new NamedChecks(), new ReservedNumbers());
        try {
            if (file.isPresent()) {
                open(file.get(), migrations.getTable());
                return;
            }
            try (Connection connection = connect(migrations.getDataSource())) {
                if (connection != null) {
                    requireEncoding(connection);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be checked", e);
        }
    }

    /**
     * Opens the file before the pool does, however long it takes: the pool interrupts a slow open, as on a machine that was
     * suspended, and leaves a new file incomplete.
     */
    private void open(DatabaseFile database, String history) throws SQLException {
        database.obstacle().ifPresent(obstacle -> {
            throw new UnusableDatabaseException(obstacle);
        });
        boolean filled = size(database) > LARGEST_WITHOUT_TABLES;
        Connection connection = new Driver().connect(url, login);
        opened = connection;
        if (filled) {
            requireTables(connection, history);
        }
    }

    /** By then the pool's own connections keep the file open. */
    void release(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) throws SQLException {
        close();
    }

    void close() throws SQLException {
        Connection held = opened;
        opened = null;
        if (held != null) {
            held.close();
        }
    }

    private static long size(DatabaseFile file) {
        try {
            return Files.exists(file.path()) ? Files.size(file.path()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Waits longer for the first connection than a request does: on a machine that was suspended meanwhile, the normal wait
     * has passed.
     *
     * @return null if the data source has no database; the migrations report it
     */
    private static @Nullable Connection connect(@Nullable DataSource source) throws SQLException {
        for (int attempt = 1; source != null; attempt++) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !PoolTimeout.is(e)) {
                    throw e;
                }
            }
        }
        return null;
    }

    /** With another encoding, PostgreSQL rejects texts of the catalogue, or counts and orders them by bytes. */
    private static void requireEncoding(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show server_encoding")) {
            if (found.next() && !found.getString(1).equals("UTF8")) {
                throw new UnusableDatabaseException("The database " + connection.getCatalog()
                        + " must have the encoding"
                        + " UTF8, was " + found.getString(1) + ", which cannot hold every text of the catalogue. Create"
                        + " one with: create database siteselection encoding 'UTF8' template template0.");
            }
        }
    }

    /** H2 opens a file whose content is damaged as an empty database. */
    private void requireTables(Connection connection, String history) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, history, null)) {
            if (!found.next()) {
                throw new UnusableDatabaseException("The database file "
                        + file.map(DatabaseFile::path).orElseThrow() + " holds no catalogue: it is damaged, or belongs"
                        + " to another program. Restore a backup, or move the file away to begin with the packaged"
                        + " catalogue.");
            }
        }
    }
}
