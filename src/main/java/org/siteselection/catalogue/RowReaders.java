package org.siteselection.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Reads the cells of a row; problems are added to the issues of the row. */
public final class RowReaders {
    private static final Pattern PLACE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern METRIC_ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern SOURCE_ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern COUNTY_ID = Pattern.compile("c\\d{5}");
    private static final Pattern STATE_CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LAW_KIND = Pattern.compile("[a-z][a-z0-9_]*");

    private RowReaders() {}

    /**
     * Whether the ids are well-formed, so that a fact can have been recorded under them; other ids need no database query.
     */
    public static boolean isFactKey(String place, String metric) {
        return PLACE_ID.matcher(place).matches() && METRIC_ID.matcher(metric).matches();
    }

    /** A county of the packaged files. */
    static Place county(TableRow row, KnownIds known) {
        Place place = new Place(
                row.id("id", COUNTY_ID),
                row.required("name"),
                Place.COUNTY,
                row.required("region"),
                row.known("state", known.states()),
                row.optionalNumber("latitude"),
                row.optionalNumber("longitude"));
        within(row, "latitude", place.latitude(), 90);
        within(row, "longitude", place.longitude(), 180);
        return place;
    }

    static Place place(TableRow row, KnownIds known) {
        String kind = row.choice("kind", List.of(Place.STATE, Place.SITE));
        Place place = new Place(
                row.id("id", kind.equals(Place.STATE) ? STATE_CODE : PLACE_ID),
                row.required("name"),
                kind,
                row.optional("region"),
                row.optional("state") == null ? null : row.known("state", known.states()),
                county(row, kind, known.counties()),
                row.optionalNumber("latitude"),
                row.optionalNumber("longitude"));
        if (kind.equals(Place.STATE) && place.state() != null) {
            row.issue("a state lies in no other: state '" + ShortText.of(place.state()) + "'");
        }
        if (isBlank(row, "latitude") != isBlank(row, "longitude")) {
            row.issue("latitude and longitude are given together or not at all");
        }
        within(row, "latitude", place.latitude(), 90);
        within(row, "longitude", place.longitude(), 180);
        return place;
    }

    /** The stated county of a site, which must lie in the stated state. */
    private static @Nullable String county(TableRow row, String kind, Counties counties) {
        String id = row.optional("county");
        if (id == null) {
            return null;
        }
        if (!kind.equals(Place.SITE)) {
            row.issue("county", "'" + ShortText.of(id) + "' can be given for a site only");
            return null;
        }
        List<String> ids = counties.places().stream().map(Place::id).toList();
        String county = row.known("county", ids);
        String state = row.cells().getOrDefault("state", "");
        counties.place(county)
                .map(Place::state)
                .filter(lies -> !state.isBlank() && !state.equals(lies))
                .ifPresent(lies ->
                        row.issue("county", "'" + county + "' lies in " + lies + ", not in " + ShortText.of(state)));
        return county;
    }

    private static boolean isBlank(TableRow row, String column) {
        return row.cells().getOrDefault(column, "").isBlank();
    }

    private static void within(TableRow row, String column, @Nullable Double degrees, double limit) {
        if (degrees != null && Math.abs(degrees) > limit) {
            row.issue(column, degrees + " is not within -" + limit + ".." + limit);
        }
    }

    static Metric metric(TableRow row, KnownIds known) {
        Metric metric = new Metric(
                row.id("id", METRIC_ID),
                row.required("label"),
                row.required("group"),
                row.required("unit"),
                row.choice("direction", List.of("higher", "lower", "target", "neutral")),
                row.required("description"),
                row.optionalNumber("min"),
                row.optionalNumber("max"),
                row.optional("inherit") == null ? null : row.choice("inherit", List.of("yes", "no")));
        if (metric.min() != null && metric.max() != null && metric.min() > metric.max()) {
            row.issue("min", Texts.number(metric.min()) + " is above max " + Texts.number(metric.max()));
        }
        return metric;
    }

    static Source source(TableRow row, KnownIds known) {
        return new Source(
                row.id("id", SOURCE_ID),
                row.required("title"),
                row.required("publisher"),
                row.optionalYear("year"),
                row.optional("address"),
                row.optional("licence"));
    }

    static Fact fact(TableRow row, KnownIds known) {
        Fact fact = new Fact(
                row.known("place", known.places()),
                row.known("metric", known.metrics().keySet()),
                row.number("value"),
                row.required("unit"),
                row.year("year"),
                row.known("source", known.sources()),
                uncertainty(row));
        Metric metric = known.metrics().get(fact.metric());
        if (metric != null) {
            measured(row, fact, metric);
        }
        Uncertainty uncertainty = fact.uncertainty();
        if (uncertainty != null
                && uncertainty.low() != null
                && uncertainty.high() != null
                && !(uncertainty.low() <= fact.value() && fact.value() <= uncertainty.high())) {
            row.issue(
                    "value",
                    fact.value() + " is not between low " + uncertainty.low() + " and high " + uncertainty.high());
        }
        return fact;
    }

    /** Checks a figure against the unit and the bounds of its metric. */
    private static void measured(TableRow row, Fact fact, Metric metric) {
        if (!fact.unit().isEmpty() && !fact.unit().equals(metric.unit())) {
            row.issue("unit", "'" + ShortText.of(fact.unit()) + "' is not the metric's unit '" + metric.unit() + "'");
        }
        within(row, "value", fact.value(), metric);
        Uncertainty uncertainty = fact.uncertainty();
        if (uncertainty != null && uncertainty.low() != null && uncertainty.high() != null) {
            within(row, "low", uncertainty.low(), metric);
            within(row, "high", uncertainty.high(), metric);
        }
    }

    private static void within(TableRow row, String column, double figure, Metric metric) {
        if (Double.isFinite(figure) && !metric.allows(figure)) {
            row.issue(column, metric.outside(figure));
        }
    }

    private static @Nullable Uncertainty uncertainty(TableRow row) {
        Double low = row.optionalNumber("low");
        Double high = row.optionalNumber("high");
        Double sd = row.optionalNumber("sd");
        String distribution = row.optional("distribution") == null
                ? null
                : row.choice("distribution", List.of("normal", "lognormal"));
        if (low == null && high == null && sd == null && distribution == null) {
            return null;
        }
        if ((low == null) != (high == null) || (sd == null) != (distribution == null) || (low != null && sd != null)) {
            row.issue("an uncertain figure has low and high, or sd and distribution");
            return null;
        }
        if (low != null && high != null && low > high) {
            row.issue("low", Texts.number(low) + " is above high " + Texts.number(high));
            return null;
        }
        if (sd != null && sd <= 0) {
            row.issue("sd", "must be positive, was " + Texts.number(sd));
            return null;
        }
        boolean choice = distribution == null || distribution.equals("normal") || distribution.equals("lognormal");
        return choice ? new Uncertainty(low, high, sd, distribution) : null;
    }

    static Law law(TableRow row, KnownIds known) {
        Law law = new Law(
                row.known("place", known.places()),
                row.required("title"),
                row.optional("citation"),
                row.optional("url"),
                row.id("kind", LAW_KIND),
                row.required("effect"),
                row.optionalDateOrYear("effective"),
                row.optionalYear("year"),
                row.optionalDate("expires"),
                row.choice("standing", List.of("in_force", "enjoined", "unknown")),
                row.optionalDate("checkedOn"),
                row.known("source", known.sources()));
        // Dates and years as text sort by time.
        if (law.effective() != null && law.expires() != null && law.expires().compareTo(law.effective()) < 0) {
            row.issue("expires", law.expires() + " is before the law is effective, " + law.effective());
        }
        return law;
    }
}
