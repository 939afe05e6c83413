package org.siteselection.app;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.siteselection.http.problem.Causes;
import org.siteselection.storage.UnusableDatabaseException;

/** The report of a failed start: one message with the remedy if the reason is known, otherwise the stack trace. */
final class StartFailure {
    private static final String REFUSED = "The service does not start. ";

    private final String databaseKind;
    private final String url;

    /**
     * @param databaseKind database that the application was built for, {@code h2} or {@code postgresql}
     * @param url configured JDBC URL, empty if there is none
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
        UnusableDatabaseException unusable = Causes.first(failure, UnusableDatabaseException.class);
        if (unusable != null) {
            return REFUSED + unusable.getMessage();
        }
        String address = AddressFailure.report(failure);
        if (address != null) {
            return REFUSED + address;
        }
        if (url.isBlank() && Causes.first(failure, InactiveBeanException.class) != null) {
            return REFUSED + "It was built for " + (databaseKind.equals("h2") ? "H2" : "PostgreSQL")
                    + " and no database is named. Set quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL), for"
                    + " example jdbc:postgresql://localhost:5432/siteselection, and quarkus.datasource.username and"
                    + " quarkus.datasource.password.";
        }
        if (OpenFiles.exhausted(failure)) {
            return REFUSED + OpenFiles.TOO_FEW;
        }
        String known = new DatabaseStartFailure(databaseKind, url).report(failure);
        if (known != null) {
            return REFUSED + known;
        }
        String setting = SettingFailure.report(
                failure,
                name -> ConfigProvider.getConfig()
                        .getOptionalValue(name, String.class)
                        .orElse(""));
        if (setting != null) {
            return REFUSED + setting;
        }
        ConfigValidationException invalid = Causes.first(failure, ConfigValidationException.class);
        if (invalid != null) {
            return REFUSED + invalid.getMessage();
        }
        Throwable configuration = Causes.first(failure, ConfigurationException.class);
        return configuration == null ? REFUSED + trace(failure) : REFUSED + configuration.getMessage();
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
