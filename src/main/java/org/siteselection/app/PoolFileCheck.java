package org.siteselection.app;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Checks before the migrations connect that the process may open a file for every connection to a database server. */
@ApplicationScoped
class PoolFileCheck implements FlywayConfigurationCustomizer {
    private final String kind;
    private final int connections;

    PoolFileCheck(
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.kind = kind;
        this.connections = connections;
    }

    /** @throws StartRefusedException when the limit is too low */
    @Override
    public void customize(FluentConfiguration migrations) {
        OpenFiles.check(kind.equals("postgresql") ? connections : 0);
    }
}
