package org.siteselection.catalogue.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.CountyColumn;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Source;

/**
 * One source and its use.
 *
 * @param metrics ids of the metrics with facts from this source
 * @param facts number of facts from this source
 * @param laws number of laws read in this source
 */
@Schema(description = "One source and its use")
@RegisterForReflection
public record SourceDetail(
        CatalogueReference catalogue,
        @Schema(examples = "eia-861m-2025-04") String id,
        String title,
        String publisher,
        @Nullable Integer year,
        @Nullable String address,

        @Schema(description = "The publisher's terms of reuse; null if none was found") @Nullable
        String licence,

        @Schema(description = "Ids of the metrics with facts from this source")
        List<String> metrics,

        @Schema(description = "Number of facts from this source")
        int facts,

        @Schema(description = "Number of laws from this source")
        int laws) {
    public static SourceDetail of(CatalogueSnapshot snapshot, Source source) {
        List<String> metrics = snapshot.metrics().stream()
                .map(Metric::id)
                .flatMap(metric -> snapshot.factsOfMetric(metric).stream())
                .filter(fact -> fact.source().equals(source.id()))
                .map(Fact::metric)
                .toList();
        List<CountyColumn> columns = snapshot.countyFigures().columns().stream()
                .filter(column -> column.source().equals(source.id()))
                .toList();
        long laws = snapshot.laws().stream()
                .filter(law -> law.source().equals(source.id()))
                .count();
        return new SourceDetail(
                CatalogueReference.to(snapshot),
                source.id(),
                source.title(),
                source.publisher(),
                source.year(),
                source.address(),
                source.licence(),
                Stream.concat(metrics.stream(), columns.stream().map(CountyColumn::metric))
                        .distinct()
                        .sorted()
                        .toList(),
                metrics.size()
                        + columns.stream().mapToInt(CountyColumn::figures).sum(),
                Math.toIntExact(laws));
    }
}
