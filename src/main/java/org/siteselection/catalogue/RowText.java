package org.siteselection.catalogue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Texts;

/** Short descriptions of rows, for messages and the audit trail. */
public final class RowText {
    private RowText() {}

    public static String of(Object row) {
        if (row instanceof Fact fact) {
            return Texts.number(fact.value()) + " " + fact.unit() + " (" + fact.year() + ", " + fact.source() + ")"
                    + uncertainty(fact.uncertainty());
        }
        if (row instanceof Place place) {
            return words(place.name(), place.state(), place.latitude(), place.longitude());
        }
        if (row instanceof Metric metric) {
            boolean bounded = metric.min() != null || metric.max() != null;
            return words(
                    metric.label(),
                    metric.group(),
                    metric.unit(),
                    metric.direction(),
                    metric.description(),
                    bounded ? metric.bounds() : null,
                    metric.inherit() == null ? null : "inherit " + metric.inherit());
        }
        if (row instanceof Source source) {
            return words(source.title(), source.publisher(), source.year(), source.address(), source.licence());
        }
        if (row instanceof Law law) {
            return words(
                    law.effect(),
                    law.citation(),
                    law.effective(),
                    law.year(),
                    law.expires(),
                    law.standing(),
                    law.source());
        }
        throw new IllegalArgumentException("Not a row of the catalogue: " + row.getClass());
    }

    private static String words(@org.jspecify.annotations.Nullable Object... cells) {
        return Stream.of(cells)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }

    private static String uncertainty(@Nullable Uncertainty uncertainty) {
        if (uncertainty == null) {
            return "";
        }
        return uncertainty.low() == null
                ? " " + uncertainty.distribution() + ", sd " + number(uncertainty.sd())
                : " from " + number(uncertainty.low()) + " to " + number(uncertainty.high());
    }

    private static String number(@Nullable Double figure) {
        return figure == null ? "unknown" : Texts.number(figure);
    }
}
