package org.siteselection.app;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of all settings of the service itself, without those of Quarkus. The list is explicit because a native executable
 * cannot scan for them; {@code SettingsTest} compares it with the code.
 */
final class KnownSettings {
    static final String PREFIX = "site-selection.";

    /** {@code <name>} is a placeholder for any name. */
    static final List<String> NAMES = List.of(
            "site-selection.budget.time",
            "site-selection.catalogue.stale-after-years",
            "site-selection.catalogue.watch-interval",
            "site-selection.heavy-work.at-once",
            "site-selection.heavy-work.longest-wait",
            "site-selection.heavy-work.memory",
            "site-selection.http.concurrent-bodies",
            "site-selection.http.concurrent-requests",
            "site-selection.http.connections.longest-head",
            "site-selection.http.connections.most",
            "site-selection.http.connections.silence",
            "site-selection.http.connections.slowest-body",
            "site-selection.http.largest-headers",
            "site-selection.http.longest-address",
            "site-selection.http.request-memory",
            "site-selection.http.strict-transport-security",
            "site-selection.ranking.largest-answer",
            "site-selection.robustness.at-once",
            "site-selection.robustness.queue",
            "site-selection.robustness.time-budget",
            "site-selection.rules.directory",
            "site-selection.rules.watch-interval",
            "site-selection.runs.largest-answer",
            "site-selection.security.anonymous-read",
            "site-selection.security.tokens.<name>.role",
            "site-selection.security.tokens.<name>.sha256");

    /** Set by the application's own properties, and by its tests. */
    static final List<String> INTERNAL =
            List.of("site-selection.default-database.", "site-selection.test.", "site-selection.postgres.bin");

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9<>]");
    private static final String ANY = "<name>";

    private KnownSettings() {}

    /** The environment variable of a property: {@code SITE_SELECTION_RULES_DIRECTORY}. */
    static String variable(String property) {
        return NO_LETTER.matcher(property.toUpperCase(Locale.ROOT)).replaceAll("_");
    }

    /**
     * The known names, with {@code <name>} replaced by the matching part of a given name.
     *
     * @param given a property, or a variable
     * @param names known names in the same notation
     */
    static List<String> filledFor(String given, List<String> names) {
        return names.stream().map(name -> filled(given, name)).toList();
    }

    private static String filled(String given, String name) {
        int at = name.toLowerCase(Locale.ROOT).indexOf(ANY);
        if (at < 0) {
            return name;
        }
        char separator = name.charAt(at - 1);
        int end = given.lastIndexOf(separator);
        return given.length() > at && end > at && given.startsWith(name.substring(0, at))
                ? name.substring(0, at) + given.substring(at, end) + name.substring(at + ANY.length())
                : name;
    }
}
