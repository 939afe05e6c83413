package org.siteselection.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.siteselection.text.NearestName;

/**
 * Hints for an unknown id of a place. The counties are too many to compare each of them with each wrong id, so that an id is
 * compared with the counties of its state only if it looks like that of a county.
 */
public final class PlaceHints {
    private static final Pattern LIKE_COUNTY = Pattern.compile("[cC]?\\d{4,6}");

    /** A text of more letters is the name of a state rather than its id with a letter too many. */
    private static final int LONGEST_ID = 3;

    private PlaceHints() {}

    /** The ids that the given one may have meant. */
    public static List<String> near(CatalogueSnapshot catalogue, String given) {
        if (LIKE_COUNTY.matcher(given).matches()) {
            String digits = given.toLowerCase(Locale.ROOT).replace("c", "");
            List<String> counties = catalogue.counties().stream()
                    .map(Place::id)
                    .filter(id -> id.startsWith(digits.substring(0, 2), 1))
                    .toList();
            if (!counties.isEmpty()) {
                return counties;
            }
        }
        Optional<String> named = named(catalogue, given);
        return named.isPresent()
                ? List.of(named.get())
                : catalogue.places().stream().map(Place::id).toList();
    }

    /** The hint as a sentence with a leading space, or nothing. */
    public static String hint(CatalogueSnapshot catalogue, String given) {
        Optional<String> named = named(catalogue, given);
        return named.isPresent() ? NearestName.meant(named.get()) : NearestName.hint(given, near(catalogue, given));
    }

    /** The place with a name: {@code Texas}, {@code Travis County, Texas}; otherwise the state with a name near to it. */
    public static Optional<String> named(CatalogueSnapshot catalogue, String name) {
        return called(name, Stream.concat(catalogue.places().stream(), catalogue.counties().stream()))
                .or(() -> name.length() <= LONGEST_ID
                        ? Optional.empty()
                        : NearestName.of(
                                        name,
                                        catalogue.states().stream()
                                                .map(Place::name)
                                                .toList())
                                .flatMap(near -> called(near, catalogue.states().stream())));
    }

    private static Optional<String> called(String name, Stream<Place> places) {
        return places.filter(place -> place.name().equalsIgnoreCase(name))
                .map(Place::id)
                .findFirst();
    }
}
