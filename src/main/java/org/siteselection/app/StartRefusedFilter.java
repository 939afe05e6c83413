package org.siteselection.app;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.siteselection.http.problem.Causes;
import org.siteselection.storage.UnusableDatabaseException;

/** Keeps the stack trace of a refused start out of the log; {@link Main} prints the report itself. */
@LoggingFilter(name = "start-refused")
final class StartRefusedFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord message) {
        return StartRefusedException.in(message.getThrown()) == null
                && Causes.first(message.getThrown(), UnusableDatabaseException.class) == null;
    }
}
