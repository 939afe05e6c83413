package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.ranking.request.ParameterQuery;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/**
 * What a caller asks of a statement.
 *
 * @param parameters as text, by name
 * @param weights by dotted path
 */
public record SqlQuery(SqlStatement.Target target, Map<String, String> parameters, Map<String, Double> weights) {
    static final String WEIGHT = "weight";
    static final String PREFIX = "weight.";
    private static final int MOST_SCHEMAS = 2;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** @throws org.siteselection.http.problem.ApiException {@code invalid-request} with a violation for each thing that is wrong */
    static SqlQuery read(QueryParameters query) {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> parameters = ParameterQuery.read(query, violations);
        SortedMap<String, String> given = new TreeMap<>(query.prefixed(PREFIX));
        for (String item : query.all(WEIGHT)) {
            int end = item.indexOf('=');
            if (end < 1) {
                violations.add(new Violation(WEIGHT, "must be <path>=<number>, was '" + ShortText.of(item) + "'."));
            } else if (given.put(item.substring(0, end), item.substring(end + 1)) != null) {
                violations.add(
                        new Violation(WEIGHT, "gives '" + ShortText.of(item.substring(0, end)) + "' a second value."));
            }
        }
        SqlStatement.Target target = target(
                query.one("dialect").orElse(SqlDialect.POSTGRESQL.word()),
                query.one("table").orElse("sites"),
                flag(query, "rank", violations),
                violations);
        Map<String, Double> weights = weights(given, violations);
        JsonFields.refuse(violations);
        return new SqlQuery(target, parameters, weights);
    }

    /**
     * The same from texts of a command line.
     *
     * @throws org.siteselection.http.problem.ApiException as {@link #read}
     */
    public static SqlQuery of(
            String dialect, String table, boolean rank, Map<String, String> parameters, Map<String, String> weights) {
        List<Violation> violations = new ArrayList<>();
        SqlStatement.Target target = target(dialect, table, rank, violations);
        Map<String, Double> numbers = weights(weights, violations);
        JsonFields.refuse(violations);
        return new SqlQuery(target, parameters, numbers);
    }

    private static SqlStatement.Target target(String dialect, String table, boolean rank, List<Violation> violations) {
        SqlDialect known = SqlDialect.of(dialect).orElse(null);
        if (known == null) {
            violations.add(new Violation(
                    "dialect",
                    "must be one of " + String.join(", ", SqlDialect.words()) + ", was '" + ShortText.of(dialect) + "'."
                            + NearestName.hint(dialect, SqlDialect.words())));
        }
        List<String> names = List.of(table.split("\\.", -1));
        if (names.size() > MOST_SCHEMAS + 1
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            violations.add(new Violation(
                    "table",
                    "must be a name, or up to three names joined by dots, of letters, digits and _, each of at most 63 characters and without a digit at its start, was '"
                            + ShortText.of(table) + "'."));
        }
        return new SqlStatement.Target(known == null ? SqlDialect.POSTGRESQL : known, names, rank);
    }

    private static boolean flag(QueryParameters query, String name, List<Violation> violations) {
        String given = query.one(name).orElse("false");
        if (!given.equals("true") && !given.equals("false")) {
            violations.add(new Violation(name, "must be true or false, was '" + ShortText.of(given) + "'."));
        }
        return given.equals("true");
    }

    private static Map<String, Double> weights(Map<String, String> given, List<Violation> violations) {
        Map<String, Double> weights = new TreeMap<>();
        given.forEach((path, text) -> {
            double weight = Texts.decimal(text);
            if (weight >= 0) {
                weights.put(path, weight);
            } else {
                violations.add(new Violation(
                        PREFIX + ShortText.of(path),
                        "must be a number of 0 or more, was '" + ShortText.of(text) + "'."));
            }
        });
        return weights;
    }
}
