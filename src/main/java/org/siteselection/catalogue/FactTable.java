package org.siteselection.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.Csv;

/** Facts as a table with the columns that an import reads: what is exported can be edited and brought back. */
final class FactTable {
    private static final List<String> HEADER = Stream.concat(
                    Kind.FACT.required().stream(), Kind.FACT.optional().stream())
            .toList();

    private FactTable() {}

    static String write(List<Fact> facts) {
        return Csv.write(HEADER, facts.stream().map(FactTable::row).toList());
    }

    private static List<@Nullable Object> row(Fact fact) {
        Uncertainty sure = fact.uncertainty();
        return java.util.Arrays.asList(
                fact.place(),
                fact.metric(),
                fact.value(),
                fact.unit(),
                fact.year(),
                fact.source(),
                sure == null ? null : sure.low(),
                sure == null ? null : sure.high(),
                sure == null ? null : sure.sd(),
                sure == null ? null : sure.distribution());
    }
}
