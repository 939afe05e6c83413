package org.siteselection.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siteselection.http.problem.Causes;

/** Checks the operating system's limit on open files, which include connections. */
final class OpenFiles {
    /** Enough for the jars of the application, the rule files and a few callers. */
    static final long OWN = 200;

    static final String TOO_FEW =
            "The limit of open files is too low. Raise it: ulimit -n 4096, or LimitNOFILE of the unit,"
                    + " or --ulimit nofile=4096 of the container.";

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT = Pattern.compile("Max open files\\s+(\\d+)\\s.*");

    private OpenFiles() {}

    /**
     * @param connections maximum of connections to a database server, each of which is an open file
     * @throws StartRefusedException when the limit is too low
     */
    static void check(long connections) {
        OptionalLong limit = limit();
        long needed = OWN + connections;
        if (limit.isPresent() && limit.getAsLong() < needed) {
            throw new StartRefusedException("The service does not start. The process must be allowed to open " + needed
                    + " files (" + OWN + " for itself and its callers"
                    + (connections == 0
                            ? ""
                            : ", " + connections + " for connections to the database:"
                                    + " quarkus.datasource.jdbc.max-size")
                    + "), was " + limit.getAsLong()
                    + ". Raise the limit: ulimit -n 4096, or LimitNOFILE of the unit, or"
                    + " --ulimit nofile=4096 of the container.");
        }
    }

    /** Only Linux shows the limit in a file; on other systems it is unknown. */
    private static OptionalLong limit() {
        try {
            return limit(Files.readAllLines(LIMITS));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong limit(List<String> lines) {
        return lines.stream()
                .map(SOFT::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .findFirst();
    }

    /** Whether the failure has the limit as its cause. */
    static boolean exhausted(Throwable failure) {
        return Causes.first(
                        failure,
                        Throwable.class,
                        cause -> String.valueOf(cause.getMessage()).contains("Too many open files"))
                != null;
    }
}
