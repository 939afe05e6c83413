package org.siteselection.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.request.Csv;

/**
 * One type of row of the catalogue: its columns in tables, its key and its reader.
 *
 * @param singular for messages and the audit trail
 * @param plural name of the rows in a request, and of the packaged file without its ending
 * @param required columns that every table has
 * @param optional columns that a table may leave out
 * @param implied required columns that a request may omit, because their content follows from the request
 * @param numbers columns that hold numbers in JSON
 * @param longest maximum of characters of the columns with a limit
 * @param cells of a row, in the order of the required and the optional columns
 * @param key unique among the rows of this type
 * @param reader reads one row, given the ids that it may refer to
 */
public record RowType<R>(
        String singular,
        String plural,
        List<String> required,
        List<String> optional,
        Set<String> implied,
        Set<String> numbers,
        Map<String, Integer> longest,
        Function<R, List<@Nullable Object>> cells,
        Function<R, String> key,
        BiFunction<TableRow, KnownIds, R> reader,
        Function<EditionData, List<R>> rows) {

    public static final RowType<Place> PLACE = new RowType<>(
            "place",
            "places",
            List.of("id", "name", "kind"),
            List.of("region", "state", "county", "latitude", "longitude"),
            Set.of("kind"),
            Set.of("latitude", "longitude"),
            Map.of("id", 64, "name", 200, "region", 64),
            place -> Arrays.asList(
                    place.id(),
                    place.name(),
                    place.kind(),
                    place.region(),
                    place.state(),
                    place.county(),
                    place.latitude(),
                    place.longitude()),
            Place::id,
            RowReaders::place,
            EditionData::places);

    public static final RowType<Metric> METRIC = new RowType<>(
            "metric",
            "metrics",
            List.of("id", "label", "group", "unit", "direction", "description"),
            List.of("min", "max", "inherit"),
            Set.of(),
            Set.of("min", "max"),
            Map.of("id", 100, "label", 300, "group", 64, "unit", 100, "description", 4000),
            metric -> Arrays.asList(
                    metric.id(),
                    metric.label(),
                    metric.group(),
                    metric.unit(),
                    metric.direction(),
                    metric.description(),
                    metric.min(),
                    metric.max(),
                    metric.inherit()),
            Metric::id,
            RowReaders::metric,
            EditionData::metrics);

    public static final RowType<Source> SOURCE = new RowType<>(
            "source",
            "sources",
            List.of("id", "title", "publisher"),
            List.of("year", "address", "licence"),
            Set.of(),
            Set.of("year"),
            Map.of("id", 100, "title", 1000, "publisher", 500, "address", 2000, "licence", 1000),
            source -> Arrays.asList(
                    source.id(), source.title(), source.publisher(), source.year(), source.address(), source.licence()),
            Source::id,
            RowReaders::source,
            EditionData::sources);

    public static final RowType<Fact> FACT = new RowType<>(
            "fact",
            "facts",
            List.of("place", "metric", "value", "unit", "year", "source"),
            List.of("low", "high", "sd", "distribution"),
            Set.of("unit"),
            Set.of("value", "year", "low", "high", "sd"),
            Map.of(),
            fact -> {
                Uncertainty uncertainty = fact.uncertainty();
                return Arrays.asList(
                        fact.place(),
                        fact.metric(),
                        fact.value(),
                        fact.unit(),
                        fact.year(),
                        fact.source(),
                        uncertainty == null ? null : uncertainty.low(),
                        uncertainty == null ? null : uncertainty.high(),
                        uncertainty == null ? null : uncertainty.sd(),
                        uncertainty == null ? null : uncertainty.distribution());
            },
            fact -> fact.place() + " " + fact.metric(),
            RowReaders::fact,
            EditionData::facts);

    public static final RowType<Law> LAW = new RowType<>(
            "law",
            "laws",
            List.of("place", "title", "kind", "effect", "effective", "year", "standing", "source"),
            List.of("citation", "url", "expires", "checkedOn"),
            Set.of("effective", "year"),
            Set.of("year"),
            Map.of("title", 500, "citation", 500, "url", 2000, "kind", 64, "effect", 4000),
            law -> Arrays.asList(
                    law.place(),
                    law.title(),
                    law.kind(),
                    law.effect(),
                    law.effective(),
                    law.year(),
                    law.standing(),
                    law.source(),
                    law.citation(),
                    law.url(),
                    law.expires(),
                    law.checkedOn()),
            law -> law.place() + " " + law.kind() + " " + law.title(),
            RowReaders::law,
            EditionData::laws);

    /** Parents before the rows that refer to them. */
    public static final List<RowType<?>> IN_ORDER = List.of(PLACE, METRIC, SOURCE, FACT, LAW);

    /** Columns that the table of a request must have. */
    public List<String> requestRequired() {
        return required.stream().filter(column -> !implied.contains(column)).toList();
    }

    /** Optional columns of the table of a request. */
    public List<String> requestOptional() {
        return Stream.concat(required.stream().filter(implied::contains), optional.stream())
                .toList();
    }

    /** The row of the same key in a catalogue, without the packaged figures of counties; null if there is none. */
    public @Nullable R recorded(CatalogueSnapshot catalogue, R row) {
        Object found;
        if (row instanceof Place place) {
            found = catalogue.stateOrSite(place.id());
        } else if (row instanceof Metric metric) {
            found = catalogue.metric(metric.id()).orElse(null);
        } else if (row instanceof Source source) {
            found = catalogue.source(source.id()).orElse(null);
        } else if (row instanceof Fact fact) {
            found = catalogue.recorded(fact.place(), fact.metric());
        } else {
            Law law = (Law) row;
            found = catalogue.laws(law.place(), law.kind()).stream()
                    .filter(other -> other.title().equals(law.title()))
                    .findFirst()
                    .orElse(null);
        }
        @SuppressWarnings("unchecked") // A row of the same type.
        R recorded = (R) found;
        return recorded;
    }

    /** Rows as a table (CSV) with the columns that an import reads, so that an export can be edited and imported. */
    public String table(List<R> content) {
        List<String> header =
                Stream.concat(required.stream(), optional.stream()).toList();
        return Csv.write(
                header,
                content.stream()
                        .map(cells)
                        .map(row -> row.stream().map(RowType::exact).toList())
                        .toList());
    }

    /** JSON answers round numbers; a table must not, because it may be imported again. */
    private static @Nullable Object exact(@Nullable Object cell) {
        if (!(cell instanceof Double number)) {
            return cell;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return decimal.scale() < 0 && decimal.precision() - decimal.scale() <= 15 ? decimal.setScale(0) : decimal;
    }

    /** Reads all rows; problems are added to their issues. */
    public List<R> read(List<TableRow> table, KnownIds known) {
        Set<String> keys = new HashSet<>();
        List<R> read = new ArrayList<>(table.size());
        for (TableRow row : table) {
            row.storable(longest);
            R content = reader.apply(row, known);
            row.unique(key.apply(content).strip(), keys);
            read.add(content);
        }
        return read;
    }
}
