package org.siteselection.ranking.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.fields.Given;
import org.siteselection.http.request.JsonFields;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.text.NamedNumbers;
import org.siteselection.text.Texts;

/**
 * Reads a fact that states its uncertainty: {@code {value, low, high}} (triangular) or
 * {@code {value, sd, distribution}}.
 */
public final class FactReader {
    private static final List<String> DISTRIBUTIONS = List.of("normal", "lognormal");

    private FactReader() {}

    /** The figures of a candidate by metric. */
    public static Map<String, Figure> figures(JsonFields facts) {
        return facts.numbers().map(FactReader::certain).orElseGet(() -> facts.all(metric -> figure(facts, metric)));
    }

    /** Figures without uncertainty. */
    public static Map<String, Figure> certain(Map<String, Double> numbers) {
        if (numbers instanceof NamedNumbers row) {
            return new CertainFigures(row);
        }
        Map<String, Figure> figures = new LinkedHashMap<>(2 * numbers.size());
        numbers.forEach((metric, value) -> figures.put(metric, Figure.certain(value)));
        return figures;
    }

    /** Reads a number, or an object with a value and its uncertainty. */
    public static Optional<Figure> figure(JsonFields fields, Given<JsonNode> fact) {
        if (fact.value().isObject()) {
            return read(fields.object(fact).orElseThrow(), fact.path());
        }
        return fact.value().isNumber()
                ? Optional.of(Figure.certain(fact.value().doubleValue()))
                : fields.wrong(fact, "a number, or an object with a value");
    }

    /**
     * The figure for scoring, which is the value or, for a fact on the log scale, its exponential; and its distribution.
     *
     * @param path of the fact in the request
     */
    private static Optional<Figure> read(JsonFields fact, String path) {
        Optional<Double> value = fact.number("value");
        Optional<Double> low = fact.number("low");
        Optional<Double> high = fact.number("high");
        Optional<Double> sd = fact.number("sd");
        Optional<String> distribution = fact.oneOf("distribution", DISTRIBUTIONS);
        fact.close();
        if (fact.get("value").isEmpty()) {
            fact.violation(path + ".value", "is missing.");
        }
        if (low.isPresent() != high.isPresent()) {
            fact.violation(path, "has only one of 'low' and 'high'; a triangular distribution needs both.");
        }
        if (low.isPresent() && sd.isPresent()) {
            fact.violation(path, "must have one kind of uncertainty, has both 'low' and 'sd'.");
        }
        if (value.isPresent()
                && low.isPresent()
                && high.isPresent()
                && !(low.get() <= value.get() && value.get() <= high.get())) {
            fact.violation(
                    path,
                    "must have low <= value <= high, was low " + Texts.number(low.get()) + ", value "
                            + Texts.number(value.get()) + ", high " + Texts.number(high.get()) + ".");
        }
        if (sd.isPresent() && sd.get() < 0) {
            fact.violation(
                    path + ".sd", "must not be negative, was " + fact.get("sd").orElseThrow() + ".");
        }
        if (sd.isPresent() != distribution.isPresent()
                && fact.get("distribution").isPresent() == distribution.isPresent()) {
            fact.violation(path, "needs 'sd' and 'distribution' together.");
        }
        boolean logScale = distribution.filter("lognormal"::equals).isPresent();
        Optional<Double> figure = logScale ? value.map(StrictMath::exp) : value;
        if (figure.isPresent() && Double.isInfinite(figure.get())) {
            fact.violation(
                    path + ".value",
                    "is on the log scale and exp(" + fact.get("value").orElseThrow()
                            + ") is beyond the largest number.");
            return Optional.empty();
        }
        if (sd.filter(size -> size >= 0).isPresent() && distribution.isPresent() && figure.isPresent()) {
            return Optional.of(new Figure(
                    figure.get(),
                    logScale
                            ? new Distribution.LogNormal(figure.get(), sd.get())
                            : new Distribution.Normal(figure.get(), sd.get())));
        }
        boolean ordered = figure.isPresent()
                && low.isPresent()
                && high.isPresent()
                && low.get() <= figure.get()
                && figure.get() <= high.get();
        return ordered
                ? Optional.of(
                        new Figure(figure.get(), new Distribution.Triangular(low.get(), figure.get(), high.get())))
                : figure.map(Figure::certain);
    }
}
