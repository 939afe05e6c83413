package org.siteselection.catalogue.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.PlaceHints;
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

    /**
     * Checks ids of places.
     *
     * @param what the kinds of places that are known, for messages
     */
    public Filters checkPlaces(
            String what, String filter, List<String> given, CatalogueSnapshot catalogue, Predicate<Place> known) {
        for (String id : given) {
            if (catalogue.place(id).filter(known).isEmpty() && unknown.size() < Violation.MOST) {
                String near = unknown.size() < NearestName.MOST_HINTS ? PlaceHints.hint(catalogue, id) : "";
                unknown.add(new Violation(filter, "There is no " + what + " '" + ShortText.of(id) + "'." + near));
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
