package org.siteselection.ranking.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.QueryParameters;

/** Reads a selector of places from a query. */
public final class SelectorQuery {
    public static final String FROM = "from";
    public static final String IN = "in";
    public static final String EXCEPT = "except";

    private SelectorQuery() {}

    /**
     * Empty without a selector, and for an invalid one.
     *
     * @param violations list to which violations are added
     */
    public static Optional<CandidateEntry> read(QueryParameters query, List<Violation> violations) {
        Optional<String> from = query.one(FROM);
        if (from.isEmpty()) {
            for (String key : List.of(IN, EXCEPT)) {
                if (!query.all(key).isEmpty()) {
                    violations.add(new Violation(key, "needs 'from': states, counties or sites."));
                }
            }
            return Optional.empty();
        }
        String fault = PlaceSelector.fault(from.get());
        if (fault != null) {
            violations.add(new Violation(FROM, fault));
            return Optional.empty();
        }
        List<String> in = query.all(IN).isEmpty() ? null : ids(query, IN);
        return Optional.of(CandidateEntry.selecting(new PlaceSelector(from.get(), in, ids(query, EXCEPT), true), FROM));
    }

    /** The same text for selectors that select the same places by the same names. */
    public static String canonical(QueryParameters query) {
        return query.one(FROM).orElse("") + ";" + query.all(IN).isEmpty() + new TreeSet<>(ids(query, IN)) + ";"
                + new TreeSet<>(ids(query, EXCEPT));
    }

    /** Place ids have no commas. */
    private static List<String> ids(QueryParameters query, String key) {
        return query.all(key).stream()
                .flatMap(given -> Arrays.stream(given.split(",", -1)))
                .toList();
    }
}
