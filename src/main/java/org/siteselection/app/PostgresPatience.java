package org.siteselection.app;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Timeouts of the PostgreSQL driver, set only if the application is built for PostgreSQL, because H2 rejects unknown
 * settings. A network that drops packets closes no connection: without these timeouts, requests and the pool's only
 * connecting thread would wait until the operating system gives up, after 15 minutes or never.
 */
public final class PostgresPatience implements ConfigSourceFactory {
    /** Below application.properties, so that configured values take precedence. */
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
                // Longer than the wait for other writers, so that a waiting import is not cut off.
                DRIVER + "socketTimeout", "40");
        return List.of(new PropertiesConfigSource(seconds, "PostgreSQL driver defaults", ORDINAL));
    }
}
