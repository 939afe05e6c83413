package org.siteselection.http.request;

import java.util.ArrayList;
import java.util.List;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.text.ShortText;

/**
 * The requested page of a list.
 *
 * @param page number of the page, from 0
 * @param size items of a page, 1..{@value #MOST}
 */
public record Paging(int page, int size) {
    /** Name of the query parameter for the number of the page. */
    public static final String PAGE = "page";
    /** Name of the query parameter for the items of a page. */
    public static final String SIZE = "size";

    static final int USUAL = 20;
    static final int MOST = 200;
    private static final int LAST_PAGE = 1_000_000;

    /**
     * The page that a query requests; the first {@value #USUAL} items by default.
     *
     * @throws ApiException {@code invalid-request} with a violation for each number that is malformed or out of range
     */
    public static Paging of(QueryParameters query) {
        List<Violation> violations = new ArrayList<>();
        int page = number(query, PAGE, 0, 0, LAST_PAGE, violations);
        int size = number(query, SIZE, USUAL, 1, MOST, violations);
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw new ApiException(ProblemCode.INVALID_REQUEST, first.field() + " " + first.message(), violations);
        }
        return new Paging(page, size);
    }

    private static int number(
            QueryParameters query, String name, int usual, int least, int most, List<Violation> violations) {
        String given = query.one(name).orElse(null);
        if (given == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below with the message of a number that is out of range.
        }
        violations.add(new Violation(
                name,
                "must be a whole number from " + least + " to " + most + ", was " + ShortText.quoted(given) + "."));
        return usual;
    }
}
