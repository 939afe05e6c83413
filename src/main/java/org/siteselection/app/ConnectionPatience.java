package org.siteselection.app;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Bounds the wait for an answer of the database. A network that swallows packets closes no connection: without a bound,
 * requests would wait for the operating system to give up, which takes a quarter of an hour. H2 has no network and ignores it.
 */
@Singleton
class ConnectionPatience implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ConnectionPatience.class);

    private final int milliseconds;

    ConnectionPatience(
            @ConfigProperty(name = "site-selection.database.answer-within", defaultValue = "30s") Duration bound) {
        milliseconds = Math.toIntExact(bound.toMillis());
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, milliseconds);
        } catch (SQLException e) {
            LOG.warn("A connection to the database waits without bound", e);
        }
    }
}
