package org.siteselection.http.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.text.NearestName;

/**
 * The query of a request, checked against the parameters of the operation: an unknown name, and a second value of a
 * single-valued parameter, are errors and never ignored.
 */
public final class QueryParameters {
    private static final char DELETE = '\u007F';
    /** Maximum of errors that the detail repeats; the violations list all. */
    private static final int MOST_IN_DETAIL = 5;

    private final SortedMap<String, List<String>> values;

    private QueryParameters(SortedMap<String, List<String>> values) {
        this.values = values;
    }

    /** Declares single-valued parameters of an operation. */
    public static Known single(String... names) {
        return new Known(new TreeSet<>(List.of(names)), new TreeSet<>(), new TreeSet<>());
    }

    /** The value, if given. */
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** The values in the order of the query; empty if there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The values of all names with this prefix, by the rest of the name, in alphabetical order. */
    public SortedMap<String, String> prefixed(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        values.forEach((name, given) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), given.get(0));
            }
        });
        return Collections.unmodifiableSortedMap(found);
    }

    /** The query with its names sorted and its values encoded: the same for equivalent queries. */
    public String canonical() {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The parameters of an operation. */
    public static final class Known {
        private final SortedSet<String> single;
        private final SortedSet<String> repeatable;
        private final SortedSet<String> prefixes;

        private Known(SortedSet<String> single, SortedSet<String> repeatable, SortedSet<String> prefixes) {
            this.single = single;
            this.repeatable = repeatable;
            this.prefixes = prefixes;
        }

        /** Adds parameters that may be given several times. */
        public Known repeatable(String... names) {
            return new Known(single, with(repeatable, names), prefixes);
        }

        /** Adds single-valued parameters whose names have this prefix: {@code parameter.}. */
        public Known prefixed(String... starts) {
            return new Known(single, repeatable, with(prefixes, starts));
        }

        /**
         * Reads a query.
         *
         * @param query values by name, decoded, as {@code UriInfo.getQueryParameters()} returns them
         * @throws ApiException {@code invalid-request} with one violation for each name that is unknown, given too often or
         *     has a control character (U+0000 to U+001F, U+007F) in name or value; PostgreSQL does not store U+0000
         */
        public QueryParameters read(Map<String, List<String>> query) {
            SortedMap<String, List<String>> values = new TreeMap<>();
            List<Violation> violations = new ArrayList<>();
            new TreeMap<>(query).forEach((name, given) -> {
                OptionalInt control = control(name, given);
                if (control.isPresent()) {
                    violations.add(new Violation(
                            name,
                            String.format(
                                    java.util.Locale.ROOT,
                                    "must not have control characters, has U+%04X.",
                                    control.getAsInt())));
                } else if (repeatable.contains(name)) {
                    values.put(name, List.copyOf(given));
                } else if (!single.contains(name) && !hasPrefix(name)) {
                    violations.add(new Violation(
                            name,
                            "is not a query parameter here." + hint(name, violations.size() < NearestName.MOST_HINTS)));
                } else if (given.size() > 1) {
                    violations.add(new Violation(name, "must be given once, was given " + given.size() + " times."));
                } else {
                    values.put(name, List.copyOf(given));
                }
            });
            if (!violations.isEmpty()) {
                String detail = violations.stream()
                        .limit(MOST_IN_DETAIL)
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining(" "));
                throw new ApiException(ProblemCode.INVALID_REQUEST, detail, violations);
            }
            return new QueryParameters(values);
        }

        private static OptionalInt control(String name, List<String> given) {
            return Stream.concat(Stream.of(name), given.stream())
                    .flatMapToInt(String::chars)
                    .filter(c -> c < ' ' || c == DELETE)
                    .findFirst();
        }

        private boolean hasPrefix(String name) {
            return prefixes.stream().anyMatch(prefix -> name.startsWith(prefix) && name.length() > prefix.length());
        }

        private String hint(String name, boolean hints) {
            SortedSet<String> names = new TreeSet<>(single);
            names.addAll(repeatable);
            prefixes.forEach(prefix -> names.add(prefix + "…"));
            String near = hints ? NearestName.hint(name, names) : "";
            if (!near.isEmpty()) {
                return near;
            }
            return names.isEmpty() ? " There are none." : " Known: " + String.join(", ", names) + ".";
        }

        private static SortedSet<String> with(SortedSet<String> known, String... more) {
            SortedSet<String> all = new TreeSet<>(known);
            all.addAll(List.of(more));
            return all;
        }
    }
}
