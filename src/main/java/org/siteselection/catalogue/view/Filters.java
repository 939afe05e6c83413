package org.siteselection.catalogue.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Checks the values of query filters against the known names. */
public final class Filters {
    /** Longer lists of known names are left out; an operation lists them. */
    private static final int MOST_LISTED = 40;

    private final List<Violation> unknown = new ArrayList<>();

    public Filters check(String filter, List<String> given, List<String> known) {
        String all = known.size() > MOST_LISTED ? "" : " Known: " + String.join(", ", known) + ".";
        Set<String> names = new HashSet<>(known);
        for (String name : given) {
            if (!names.contains(name) && unknown.size() < Violation.MOST) {
                String near =
                        unknown.size() < NearestName.MOST_HINTS ? CatalogueResource.hint(filter, name, known) : "";
                unknown.add(
                        new Violation(filter, "There is no " + filter + " '" + ShortText.of(name) + "'." + near + all));
            }
        }
        return this;
    }

    /** @throws ApiException {@code unknown-name} naming each unknown value */
    public void refuse() {
        if (!unknown.isEmpty()) {
            throw new ApiException(ProblemCode.UNKNOWN_NAME, unknown.get(0).message(), unknown);
        }
    }
}
