package org.siteselection.report.workbook;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Source;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.ReadFact;
import org.siteselection.report.workbook.SheetTable.Column;

/** One row per source of a figure or law that the answer uses, by id. */
final class SourceSheet {
    private static final String OF_REQUEST = "Figures that came with the request";
    private static final List<Column> COLUMNS = List.of(
            Column.text("Id", 28),
            Column.text("Title", 60),
            Column.text("Publisher", 34),
            Column.number("Year", SheetTable.GENERAL),
            Column.text("Address", 60),
            Column.text("Licence", 34),
            Column.number("Figures", SheetTable.GENERAL),
            Column.number("Oldest figure (year)", SheetTable.GENERAL),
            Column.number("Newest figure (year)", SheetTable.GENERAL),
            Column.number("Laws", SheetTable.GENERAL),
            Column.text("Metrics", 60));

    private SourceSheet() {}

    /** Uses of one source. */
    private static final class Uses {
        private int figures;
        private final TreeSet<Integer> years = new TreeSet<>();
        private final Set<String> metrics = new TreeSet<>();
        private final Set<String> laws = new HashSet<>();
    }

    static SheetTable of(RankingWithProvenance ranking) {
        Map<String, Uses> sources = new TreeMap<>();
        for (ReadFact fact : ranking.facts()) {
            Uses uses = sources.computeIfAbsent(fact.source(), id -> new Uses());
            uses.figures++;
            uses.metrics.add(fact.metric());
            if (fact.year() != null) {
                uses.years.add(fact.year());
            }
        }
        laws(ranking.answer())
                .forEach(law -> sources.computeIfAbsent(law.source(), id -> new Uses())
                        .laws
                        .add(law.title()));
        return new SheetTable(
                "Sources",
                COLUMNS,
                sources.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), ranking.catalogue())));
    }

    private static Stream<RankingAnswer.LawView> laws(RankingAnswer answer) {
        return Stream.concat(
                        answer.ranking().stream().map(RankingAnswer.Entry::gates),
                        answer.excluded().stream().map(RankingAnswer.Excluded::gates))
                .flatMap(Collection::stream)
                .flatMap(gate -> gate.laws().stream());
    }

    private static List<@Nullable Object> row(String id, Uses uses, CatalogueSnapshot catalogue) {
        Source source = catalogue.source(id).orElse(null);
        String title = id.equals(ReadFact.REQUEST) ? OF_REQUEST : id;
        return Arrays.<@Nullable Object>asList(
                id,
                source == null ? title : source.title(),
                source == null ? null : source.publisher(),
                source == null ? null : source.year(),
                source == null ? null : source.address(),
                source == null ? null : source.licence(),
                uses.figures,
                uses.years.isEmpty() ? null : uses.years.first(),
                uses.years.isEmpty() ? null : uses.years.last(),
                uses.laws.size(),
                String.join(", ", uses.metrics));
    }
}
