package org.siteselection.app;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of the driver where the application is built for PostgreSQL; H2 refuses settings that it does not know. A network
 * that swallows packets closes no connection: without these bounds requests, and the pool's one thread that connects, would
 * wait until the operating system gives up, a quarter of an hour or for ever.
 */
public final class PostgresPatience implements ConfigSourceFactory {
    /** Below application.properties, so that everything given wins. */
    private static final int ORDINAL = 50;

    private static final String DRIVER = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        @Nullable String kind = context.getValue("quarkus.datasource.db-kind").getValue();
        if (!"postgresql".equals(kind)) {
            return List.of();
        }
        Map<String, String> seconds = Map.of(
                DRIVER + "connectTimeout", "3",
                DRIVER + "loginTimeout", "3",
                // Longer than the wait for other writers, so that a patient import is not cut off.
                DRIVER + "socketTimeout", "40");
        return List.of(new PropertiesConfigSource(seconds, "PostgreSQL driver defaults", ORDINAL));
    }
}
