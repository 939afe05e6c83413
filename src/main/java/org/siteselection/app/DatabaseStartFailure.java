package org.siteselection.app;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.engine.Constants;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.Causes;
import org.siteselection.storage.DatabaseFile;
import org.siteselection.storage.PoolTimeout;

/** The reason why the service cannot start with its database, with the remedy. */
final class DatabaseStartFailure {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern FAILED_MIGRATION =
            Pattern.compile("(?s).*Detected failed migration to version (\\S+).*");
    private static final int H2_IN_USE = 90020;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_OTHER_VERSION = 90048;
    private static final int H2_DAMAGED = 90030;

    private final String kind;
    private final String url;

    /**
     * @param kind database that the application was built for, {@code h2} or {@code postgresql}
     * @param url configured JDBC URL, empty if there is none
     */
    DatabaseStartFailure(String kind, String url) {
        this.kind = kind;
        this.url = url;
    }

    /** Null if the failure is not a database failure. */
    @Nullable
    String report(Throwable failure) {
        SchemaManagementException tables = Causes.first(failure, SchemaManagementException.class);
        if (tables != null) {
            return "The tables of " + place() + " do not fit this version of the service (" + firstLine(tables)
                    + "). Start the version that made them, or name another database with " + URL + ".";
        }
        FlywayValidateException history = Causes.first(failure, FlywayValidateException.class);
        if (history != null) {
            return history(history);
        }
        SQLException failed = Causes.first(failure, SQLException.class);
        if (failed != null) {
            return sql(failed, Causes.first(failure, FlywayException.class) != null);
        }
        FlywayException migration = Causes.first(failure, FlywayException.class);
        return migration == null ? null : "The tables of " + place() + " cannot be made: " + firstLine(migration);
    }

    private String history(FlywayValidateException history) {
        Matcher failed = FAILED_MIGRATION.matcher(String.valueOf(history.getMessage()));
        if (failed.matches()) {
            return "An earlier start failed while it changed the tables of " + place() + " (migration "
                    + failed.group(1) + "). Restore a backup; where nothing is stored yet, "
                    + DatabaseFile.of(url)
                            .map(file -> "delete " + file.path() + ".")
                            .orElse("empty the database.");
        }
        return "The tables of " + place() + " were made by a build of the service with other migrations. Start that"
                + " build, or name another database with " + URL + ".";
    }

    private String sql(SQLException failed, boolean migrating) {
        String message = firstLine(failed);
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (failed.getErrorCode() == H2_IN_USE) {
            Matcher file = QUOTED.matcher(message);
            return "The database file " + (file.find() ? file.group(1) : bareUrl())
                    + " is in use by another process. End that"
                    + " process, or give this one a file of its own with " + URL
                    + ". Several instances share a catalogue only on PostgreSQL.";
        }
        if (failed.getErrorCode() == H2_READ_ONLY) {
            return subject()
                    + " is read-only. The service keeps what it stores there, so it must be able to write. Check " + URL
                    + " and the rights of the file.";
        }
        if (failed.getErrorCode() == H2_OTHER_VERSION) {
            return otherVersion();
        }
        if (failed.getErrorCode() == H2_DAMAGED) {
            return subject() + " is damaged. Restore a backup, or move the file away to begin with the packaged"
                    + " catalogue.";
        }
        if (message.contains("Driver does not support the provided URL")) {
            return "It was built for " + (kind.equals("h2") ? "H2" : "PostgreSQL") + ", and " + URL + " is "
                    + bareUrl() + ". Give it the URL of such a database, or build the application with"
                    + " -Dquarkus.datasource.db-kind=" + (kind.equals("h2") ? "postgresql" : "h2") + ".";
        }
        if (PoolTimeout.is(failed)) {
            return subject() + " gave no connection in time. Check that it is there and that its machine is not"
                    + " overloaded; quarkus.datasource.jdbc.acquisition-timeout is the longest wait.";
        }
        if (state.startsWith("28")) {
            return subject() + " refuses the user: " + message
                    + ". Check quarkus.datasource.username and quarkus.datasource.password.";
        }
        if (state.equals("3D000")) {
            return "The server of " + bareUrl() + " has no such database: " + message + ". Create it, or change " + URL
                    + ".";
        }
        if (migrating && state.matches("42.*")) {
            return "The tables of " + place() + " cannot be made: " + message + ". Name an empty database, or one of"
                    + " this service, with " + URL + ".";
        }
        return subject() + " cannot be used: " + message + ". Check " + URL + " and that the database is there.";
    }

    /** H2 reads database files of a few versions only; SQL scripts move data between all of them. */
    private String otherVersion() {
        String name = DatabaseFile.of(url)
                .map(file -> file.path().toString().replaceFirst("\\.mv\\.db$", ""))
                .orElse("FILE");
        return subject() + " was written by another version of H2 than " + Constants.VERSION + ", the one of this"
                + " service. Export it with the version that wrote it (java -cp h2-OLD.jar org.h2.tools.Script -url"
                + " jdbc:h2:file:" + name + " -script catalogue.sql), move the file away, and import it (java -cp h2-"
                + Constants.VERSION + ".jar org.h2.tools.RunScript -url jdbc:h2:file:" + name
                + " -script catalogue.sql).";
    }

    private String subject() {
        return "T" + place().substring(1);
    }

    private String place() {
        return DatabaseFile.of(url)
                .map(file -> "the database file " + file.path())
                .orElseGet(() -> "the database at " + bareUrl());
    }

    /** The URL without its options, because they may contain a password. */
    private String bareUrl() {
        return url.replaceFirst("[?;].*", "");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceFirst("(; SQL statement:| Possible solution: .*)?[.;]?$", "");
    }
}
