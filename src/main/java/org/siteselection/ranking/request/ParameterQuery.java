package org.siteselection.ranking.request;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.text.ShortText;

/**
 * Parameters of a rule set in a query: {@code parameter.headcount=300}, which is short, or {@code parameter=headcount=300},
 * which generated clients can send, because the name is part of the value.
 */
public final class ParameterQuery {
    public static final String LIST = "parameter";
    public static final String PREFIX = "parameter.";

    private ParameterQuery() {}

    /**
     * The values by name, in alphabetical order.
     *
     * @param violations list to which violations are added
     */
    public static SortedMap<String, String> read(QueryParameters query, List<Violation> violations) {
        SortedMap<String, String> values = new TreeMap<>(query.prefixed(PREFIX));
        for (String item : query.all(LIST)) {
            int end = item.indexOf('=');
            if (end < 1) {
                violations.add(new Violation(LIST, "must be <name>=<value>, was '" + ShortText.of(item) + "'."));
            } else if (values.put(item.substring(0, end), item.substring(end + 1)) != null) {
                violations.add(
                        new Violation(LIST, "gives '" + ShortText.of(item.substring(0, end)) + "' a second value."));
            }
        }
        return values;
    }
}
