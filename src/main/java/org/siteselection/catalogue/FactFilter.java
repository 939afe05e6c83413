package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.siteselection.http.ApiException;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.Violation;
import org.siteselection.naming.NearestName;

/** The facts that match the filters of a query: one value of each filter that is given. */
record FactFilter(CatalogueSnapshot catalogue, List<Fact> matching) {
    /** @throws ApiException {@code unknown-name} naming each value that does not exist */
    static FactFilter of(CatalogueSnapshot catalogue, List<String> places, List<String> metrics, List<String> sources) {
        List<Violation> unknown = new ArrayList<>();
        check("place", places, catalogue.places().stream().map(Place::id).toList(), unknown);
        check("metric", metrics, catalogue.metrics().stream().map(Metric::id).toList(), unknown);
        check("source", sources, catalogue.sources().stream().map(Source::id).toList(), unknown);
        if (!unknown.isEmpty()) {
            throw new ApiException(ProblemCode.UNKNOWN_NAME, unknown.get(0).message(), unknown);
        }
        return new FactFilter(
                catalogue,
                catalogue.data().facts().stream()
                        .filter(fact -> places.isEmpty() || places.contains(fact.place()))
                        .filter(fact -> metrics.isEmpty() || metrics.contains(fact.metric()))
                        .filter(fact -> sources.isEmpty() || sources.contains(fact.source()))
                        .toList());
    }

    private static void check(String filter, List<String> given, List<String> known, List<Violation> unknown) {
        given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation(
                        filter, "There is no " + filter + " '" + name + "'." + NearestName.hint(name, known)))
                .forEach(unknown::add);
    }
}
