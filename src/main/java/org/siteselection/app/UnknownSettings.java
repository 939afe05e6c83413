package org.siteselection.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Finds unknown settings with the service's prefix, properties and environment variables, which would have no effect.
 */
final class UnknownSettings {
    private static final Pattern PROPERTY = Pattern.compile("(?:%[^.]+\\.)?(site[-_]?selection\\..+)");
    private static final Pattern VARIABLE = Pattern.compile("SITE_?SELECTION_.+");
    private static final String VARIABLE_PREFIX = KnownSettings.variable(KnownSettings.PREFIX);

    private UnknownSettings() {}

    /**
     * One line for each, in alphabetical order, properties first.
     *
     * @param properties names of all properties of all sources
     * @param variables names of the environment's variables
     */
    static List<String> warnings(Iterable<String> properties, Collection<String> variables) {
        List<String> warnings = new ArrayList<>();
        TreeSet<String> given = new TreeSet<>();
        properties.forEach(name -> {
            var own = PROPERTY.matcher(name);
            if (own.matches()) {
                given.add(own.group(1));
            }
        });
        for (String name : given) {
            if (KnownSettings.INTERNAL.stream().noneMatch(name::startsWith)) {
                warn("property", name, KnownSettings.PREFIX, KnownSettings.NAMES, warnings);
            }
        }
        List<String> known =
                KnownSettings.NAMES.stream().map(KnownSettings::variable).toList();
        List<String> internal =
                KnownSettings.INTERNAL.stream().map(KnownSettings::variable).toList();
        for (String name : new TreeSet<>(variables)) {
            if (VARIABLE.matcher(name).matches() && internal.stream().noneMatch(name::startsWith)) {
                warn("variable", name, VARIABLE_PREFIX, known, warnings);
            }
        }
        return warnings;
    }

    private static void warn(String kind, String given, String prefix, List<String> names, List<String> warnings) {
        List<String> known = KnownSettings.filledFor(given, names);
        if (!known.contains(given)) {
            warnings.add("The " + kind + " " + ShortText.of(given) + " is not known and has no effect."
                    + hint(given, prefix, known));
        }
    }

    /**
     * The nearest known name as a sentence with a leading space; empty if none is near. The common prefix is left out,
     * because it would make every name similar.
     */
    private static String hint(String given, String prefix, List<String> known) {
        List<String> rests =
                known.stream().map(name -> name.substring(prefix.length())).toList();
        String rest = given.replaceFirst("(?i)^site[-._]?selection[._]", "");
        return NearestName.of(rest, rests)
                .map(near -> " Maybe '" + prefix + near + "' was meant.")
                .orElse("");
    }
}
