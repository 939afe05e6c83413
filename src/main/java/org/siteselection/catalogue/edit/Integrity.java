package org.siteselection.catalogue.edit;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowIssue;
import org.siteselection.catalogue.TableRow;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Checks that a user's row does not contradict the rest of the catalogue. */
final class Integrity {
    private static final Pattern LIKE_A_STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LIKE_A_COUNTY = Pattern.compile("[cC]\\d{5}");

    private Integrity() {}

    static void check(TableRow row, @Nullable Object before, Object after, CatalogueSnapshot base) {
        if (after.equals(before)) {
            return;
        }
        if (after instanceof Place place) {
            place(row, before, place, base);
        }
        if (after instanceof Metric metric && before instanceof Metric present) {
            unit(row, present, metric, base);
            bounds(row, present, metric, base);
        }
    }

    private static void place(TableRow row, @Nullable Object before, Place place, CatalogueSnapshot base) {
        if (before instanceof Place present && present.representsState()) {
            conflict(
                    row,
                    "id",
                    "'" + ShortText.of(place.id()) + "' is a state of the packaged edition; a site needs another id");
        } else if (place.representsState()) {
            row.issue("kind", "'state' cannot be added; states come with the packaged edition, users add sites");
        } else if (LIKE_A_STATE.matcher(place.id()).matches()) {
            row.issue(
                    "id", "'" + ShortText.of(place.id()) + "' looks like the code of a state; a site needs another id");
        } else if (before == null
                && base.place(place.id()).filter(Place::representsCounty).isPresent()) {
            conflict(
                    row,
                    "id",
                    "'" + ShortText.of(place.id()) + "' is a county of the packaged edition; a site needs another id");
        } else if (before == null && LIKE_A_COUNTY.matcher(place.id()).matches()) {
            row.issue(
                    "id", "'" + ShortText.of(place.id()) + "' looks like the id of a county; a site needs another id");
        } else if (before == null) {
            base.places().stream()
                    .map(Place::id)
                    .filter(place.id()::equalsIgnoreCase)
                    .findFirst()
                    .ifPresent(other -> conflict(
                            row,
                            "id",
                            "'" + ShortText.of(place.id()) + "' differs from '" + other + "' in its letter case only"));
        }
    }

    /** The unit of a metric with facts cannot change, because its figures would be wrong. */
    private static void unit(TableRow row, Metric present, Metric metric, CatalogueSnapshot base) {
        long facts = base.column(metric.id()).known().count();
        if (!present.unit().equals(metric.unit()) && facts > 0) {
            conflict(
                    row,
                    "unit",
                    "'" + ShortText.of(metric.unit()) + "' cannot take the place of '" + present.unit() + "', in which "
                            + facts + (facts == 1 ? " fact is" : " facts are") + " recorded; add another metric");
        }
    }

    /** New bounds cannot make recorded figures wrong. Figures that were outside before do not hinder other changes. */
    private static void bounds(TableRow row, Metric present, Metric metric, CatalogueSnapshot base) {
        if (Objects.equals(present.min(), metric.min()) && Objects.equals(present.max(), metric.max())) {
            return;
        }
        List<Fact> outside = Stream.concat(
                        base.factsOfMetric(metric.id()).stream()
                                .filter(fact -> base.place(fact.place())
                                        .filter(place -> !place.representsCounty())
                                        .isPresent()),
                        base.countyFacts(metric.id()).stream())
                .filter(fact -> present.allows(fact.value()) && !metric.allows(fact.value()))
                .toList();
        if (!outside.isEmpty()) {
            Fact first = outside.get(0);
            conflict(
                    row,
                    first.value() < Objects.requireNonNullElse(metric.min(), Double.NEGATIVE_INFINITY) ? "min" : "max",
                    "leaves out " + outside.size() + (outside.size() == 1 ? " recorded fact" : " recorded facts")
                            + ", such as " + Texts.number(first.value()) + " of " + first.place());
        }
    }

    private static void conflict(TableRow row, String column, String message) {
        row.issues().add(new RowIssue(row.table(), row.line(), column, column + " " + message, RowIssue.Kind.CONFLICT));
    }
}
