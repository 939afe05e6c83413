package org.siteselection.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One server for all tests of a run on PostgreSQL. */
public final class PostgresSession implements LauncherSessionListener {
    private @Nullable PostgresServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!TestDatabase.isPostgres() || System.getProperty(TestDatabase.URL) != null) {
            return;
        }
        try {
            PostgresServer started = new PostgresServer();
            server = started;
            TestDatabase.announce(started.url("postgres"));
        } catch (PostgresBinaries.MissingException e) {
            WithoutPostgres.skip(e);
        } catch (IOException e) {
            throw new IllegalStateException("The PostgreSQL server of the tests does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        PostgresServer started = server;
        if (started != null) {
            started.close();
        }
    }
}
