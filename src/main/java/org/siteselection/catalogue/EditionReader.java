package org.siteselection.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and validates the files of an edition. Collects every problem before it gives up. */
final class EditionReader {
    private static final Pattern PLACE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern METRIC_ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern SOURCE_ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern STATE_CODE = Pattern.compile("[A-Z]{2}");

    private final Function<String, Reader> files;
    private final List<EditionIssue> issues = new ArrayList<>();

    private EditionReader(Function<String, Reader> files) {
        this.files = files;
    }

    /**
     * @param files opens a file by its name, for example {@code facts.csv}
     * @param edition ISO date of the facts
     * @throws InvalidEditionException with every problem of every file
     */
    static EditionData read(String edition, Function<String, Reader> files) {
        return new EditionReader(files).read(edition);
    }

    private EditionData read(String edition) {
        if (!CsvRow.isDate(edition)) {
            issues.add(new EditionIssue("edition.properties", 0, "edition '" + edition + "' is not an ISO date"));
        }
        List<CsvRow> placeRows =
                rows("places.csv", List.of("id", "name", "kind"), "region", "state", "latitude", "longitude");
        List<CsvRow> metricRows =
                rows("metrics.csv", List.of("id", "label", "group", "unit", "direction", "description"));
        List<CsvRow> sourceRows =
                rows("sources.csv", List.of("id", "title", "publisher"), "year", "address", "licence");
        List<CsvRow> factRows = rows("facts.csv", List.of("place", "metric", "value", "unit", "year", "source"));
        List<CsvRow> lawRows = rows(
                "laws.csv",
                List.of("place", "title", "kind", "effect", "effective", "year", "standing", "source"),
                "citation",
                "url",
                "expires",
                "checkedOn");
        if (!issues.isEmpty()) {
            // A file that cannot be read would make every row that refers to it look wrong.
            throw new InvalidEditionException(issues);
        }
        List<Place> places = places(placeRows);
        List<Metric> metrics = metrics(metricRows);
        List<Source> sources = sources(sourceRows);
        Set<String> placeIds = new HashSet<>();
        places.forEach(place -> placeIds.add(place.id()));
        Map<String, String> units = new HashMap<>();
        metrics.forEach(metric -> units.put(metric.id(), metric.unit()));
        Set<String> sourceIds = new HashSet<>();
        sources.forEach(source -> sourceIds.add(source.id()));
        EditionData data = new EditionData(
                edition,
                places,
                metrics,
                sources,
                facts(factRows, placeIds, units, sourceIds),
                laws(lawRows, placeIds, sourceIds));
        if (!issues.isEmpty()) {
            throw new InvalidEditionException(issues);
        }
        return data;
    }

    private List<CsvRow> rows(String file, List<String> required, String... optional) {
        return new CsvTable(file, required, List.of(optional), issues).read(files.apply(file));
    }

    private static List<Place> places(List<CsvRow> rows) {
        Set<String> ids = new HashSet<>();
        Set<String> states = new HashSet<>();
        rows.stream()
                .filter(row -> Place.STATE.equals(row.cells().get("kind")))
                .forEach(row -> states.add(row.cells().getOrDefault("id", "")));
        return rows.stream().map(row -> place(row, ids, states)).toList();
    }

    private static Place place(CsvRow row, Set<String> ids, Set<String> states) {
        String kind = row.choice("kind", List.of(Place.STATE, Place.SITE));
        Place place = new Place(
                row.id("id", kind.equals(Place.STATE) ? STATE_CODE : PLACE_ID, ids),
                row.required("name"),
                kind,
                row.optional("region"),
                row.optional("state") == null ? null : row.known("state", states),
                row.optionalNumber("latitude"),
                row.optionalNumber("longitude"));
        if (kind.equals(Place.STATE) && place.state() != null) {
            row.issue("a state lies in no other: state '" + place.state() + "'");
        }
        if ((place.latitude() == null) != (place.longitude() == null)) {
            row.issue("latitude and longitude are given together or not at all");
        }
        within(row, "latitude", place.latitude(), 90);
        within(row, "longitude", place.longitude(), 180);
        return place;
    }

    private static void within(CsvRow row, String column, @Nullable Double degrees, double limit) {
        if (degrees != null && Math.abs(degrees) > limit) {
            row.issue(column + " " + degrees + " is not within -" + limit + ".." + limit);
        }
    }

    private static List<Metric> metrics(List<CsvRow> rows) {
        Set<String> ids = new HashSet<>();
        return rows.stream()
                .map(row -> new Metric(
                        row.id("id", METRIC_ID, ids),
                        row.required("label"),
                        row.required("group"),
                        row.required("unit"),
                        row.choice("direction", List.of("higher", "lower", "target", "neutral")),
                        row.required("description")))
                .toList();
    }

    private static List<Source> sources(List<CsvRow> rows) {
        Set<String> ids = new HashSet<>();
        return rows.stream()
                .map(row -> new Source(
                        row.id("id", SOURCE_ID, ids),
                        row.required("title"),
                        row.required("publisher"),
                        row.optionalYear("year"),
                        row.optional("address"),
                        row.optional("licence")))
                .toList();
    }

    private static List<Fact> facts(
            List<CsvRow> rows, Set<String> places, Map<String, String> units, Set<String> sources) {
        Set<String> keys = new HashSet<>();
        List<Fact> facts = new ArrayList<>(rows.size());
        for (CsvRow row : rows) {
            Fact fact = new Fact(
                    row.known("place", places),
                    row.known("metric", units.keySet()),
                    row.number("value"),
                    row.required("unit"),
                    row.year("year"),
                    row.known("source", sources),
                    null);
            row.unique(fact.place() + " " + fact.metric(), keys);
            String unit = units.getOrDefault(fact.metric(), fact.unit());
            if (!fact.unit().isEmpty() && !fact.unit().equals(unit)) {
                row.issue("unit '" + fact.unit() + "' is not the metric's unit '" + unit + "'");
            }
            facts.add(fact);
        }
        return facts;
    }

    private static List<Law> laws(List<CsvRow> rows, Set<String> places, Set<String> sources) {
        Set<String> keys = new HashSet<>();
        List<Law> laws = new ArrayList<>(rows.size());
        for (CsvRow row : rows) {
            Law law = new Law(
                    row.known("place", places),
                    row.required("title"),
                    row.optional("citation"),
                    row.optional("url"),
                    row.required("kind"),
                    row.required("effect"),
                    row.optionalDateOrYear("effective"),
                    row.optionalYear("year"),
                    row.optionalDate("expires"),
                    row.choice("standing", List.of("in_force", "enjoined", "unknown")),
                    row.optionalDate("checkedOn"),
                    row.known("source", sources));
            row.unique(law.place() + " " + law.kind() + " " + law.title(), keys);
            laws.add(law);
        }
        return laws;
    }
}
