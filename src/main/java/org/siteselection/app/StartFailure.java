package org.siteselection.app;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.Causes;

/** What a person reads whose service does not start: one message with the remedy where the reason is known, else the trace. */
final class StartFailure {
    private static final String REFUSED = "The service does not start. ";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final int H2_IN_USE = 90020;

    private final String databaseKind;
    private final String url;

    /**
     * @param databaseKind what the application was built for, {@code h2} or {@code postgresql}
     * @param url JDBC URL that was given, empty when none was
     */
    StartFailure(String databaseKind, String url) {
        this.databaseKind = databaseKind;
        this.url = url;
    }

    String report(Throwable failure) {
        StartRefusedException refused = StartRefusedException.in(failure);
        if (refused != null) {
            return String.valueOf(refused.getMessage());
        }
        QuarkusBindException port = Causes.first(failure, QuarkusBindException.class);
        if (port != null) {
            return REFUSED + "Port " + port.getPort() + " of " + port.getHost()
                    + " is in use by another process. End that"
                    + " one, or choose another port with quarkus.http.port.";
        }
        String known = database(failure);
        if (known != null) {
            return REFUSED + known;
        }
        Throwable configuration = Causes.first(failure, ConfigValidationException.class);
        if (configuration == null) {
            configuration = Causes.first(failure, ConfigurationException.class);
        }
        if (configuration == null) {
            configuration = Causes.first(failure, FlywayException.class);
        }
        return configuration == null ? REFUSED + trace(failure) : REFUSED + configuration.getMessage();
    }

    private @Nullable String database(Throwable failure) {
        if (url.isBlank() && Causes.first(failure, InactiveBeanException.class) != null) {
            return "It was built for " + built() + " and no database is named. Set " + URL
                    + " (QUARKUS_DATASOURCE_JDBC_URL), for example jdbc:postgresql://localhost:5432/siteselection, and"
                    + " quarkus.datasource.username and quarkus.datasource.password.";
        }
        SQLException failed = Causes.first(failure, SQLException.class);
        if (failed == null) {
            return null;
        }
        String message = String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (failed.getErrorCode() == H2_IN_USE) {
            Matcher file = QUOTED.matcher(message);
            return "The database file " + (file.find() ? file.group(1) : place())
                    + " is in use by another process. End that"
                    + " process, or give this one a file of its own with " + URL
                    + ". Several instances share a catalogue only on PostgreSQL.";
        }
        if (message.contains("Driver does not support the provided URL")) {
            return "It was built for " + built() + ", and " + URL + " is " + place()
                    + ". Give it the URL of such a database, or build the application with"
                    + " -Dquarkus.datasource.db-kind=" + (databaseKind.equals("h2") ? "postgresql" : "h2") + ".";
        }
        if (state.startsWith("28")) {
            return "The database at " + place() + " refuses the user: " + message
                    + ". Check quarkus.datasource.username and quarkus.datasource.password.";
        }
        if (state.equals("3D000")) {
            return "The server of " + place() + " has no such database: " + message + ". Create it, or change " + URL
                    + ".";
        }
        return "The database at " + place() + " cannot be used: " + message + ". Check " + URL
                + " and that the database is there.";
    }

    private String built() {
        return databaseKind.equals("h2") ? "H2" : "PostgreSQL";
    }

    /** The URL without its options, among which may be a password. */
    private String place() {
        return url.replaceFirst("[?;].*", "");
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
