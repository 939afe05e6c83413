package org.siteselection.ranking.request;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NamedNumbers;

/** Figures by metric without uncertainty, in an array instead of an object for each. Immutable. */
final class CertainFigures extends AbstractMap<String, Figure> {
    private final NamedNumbers numbers;

    CertainFigures(NamedNumbers numbers) {
        this.numbers = numbers;
    }

    NamedNumbers numbers() {
        return numbers;
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public boolean containsKey(@Nullable Object metric) {
        return numbers.containsKey(metric);
    }

    @Override
    public @Nullable Figure get(@Nullable Object metric) {
        Double value = numbers.get(metric);
        return value == null ? null : Figure.certain(value);
    }

    @Override
    public Set<Map.Entry<String, Figure>> entrySet() {
        return NamedNumbers.entries(numbers.names(), position -> Figure.certain(numbers.value(position)));
    }
}
