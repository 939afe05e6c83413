package org.siteselection.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** Checks settings with a minimum. Below it the service would start and then refuse or misjudge every request. */
final class ConfigMinimums {
    private static final Map<String, Integer> LEAST = new TreeMap<>(Map.of(
            "site-selection.catalogue.stale-after-years", 0,
            "site-selection.http.concurrent-requests", 1,
            "site-selection.http.connections.most", 1,
            "site-selection.http.longest-address", 1,
            "site-selection.http.largest-headers", 1,
            "site-selection.heavy-work.at-once", 1,
            "site-selection.robustness.at-once", 1,
            "site-selection.robustness.queue", 0));

    private static final List<String> TIMES =
            List.of("site-selection.http.connections.silence", "site-selection.http.connections.longest-head");

    private ConfigMinimums() {}

    /** @throws StartRefusedException naming every setting that is below its minimum */
    static void check(Config config) {
        List<String> mistakes = new ArrayList<>();
        LEAST.forEach((name, least) -> config.getOptionalValue(name, Integer.class)
                .filter(value -> value < least)
                .ifPresent(value -> mistakes.add(name + ": must be " + least + " or more, was " + value + ".")));
        TIMES.forEach(name -> config.getOptionalValue(name, Duration.class)
                .filter(value -> value.toMillis() < 1)
                .ifPresent(value -> mistakes.add(name + ": must be longer than 0, was " + value + ".")));
        if (!mistakes.isEmpty()) {
            throw new StartRefusedException("The service does not start. " + String.join("\n", mistakes));
        }
    }
}
