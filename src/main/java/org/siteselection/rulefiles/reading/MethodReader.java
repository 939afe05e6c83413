package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Method;
import org.siteselection.scoring.method.Aras;
import org.siteselection.scoring.method.Codas;
import org.siteselection.scoring.method.Copras;
import org.siteselection.scoring.method.Edas;
import org.siteselection.scoring.method.Mabac;
import org.siteselection.scoring.method.Marcos;
import org.siteselection.scoring.method.Moora;
import org.siteselection.scoring.method.Normalization;
import org.siteselection.scoring.method.PrometheeTwo;
import org.siteselection.scoring.method.Spotis;
import org.siteselection.scoring.method.Topsis;
import org.siteselection.scoring.method.Vikor;
import org.siteselection.scoring.method.Waspas;
import org.siteselection.text.Texts;

/** Reads {@code method}: a name, or a map with {@code type} and the method's options. */
public final class MethodReader {
    private static final List<String> NORMALIZATIONS = List.of("vector", "min_max", "max", "sum", "none");

    private MethodReader() {}

    /** The method of a document or request; the weighted sum if it has none or an invalid one. */
    public static Method read(Section parent) {
        Optional<Doc> given = parent.get("method");
        if (given.isEmpty()) {
            return Method.DEFAULT;
        }
        if (!(given.get() instanceof Doc.Mapping)) {
            // A map without options, so that every method is built in the same way.
            return parent.oneOf("method", "unknown-method", Method.types())
                    .map(type ->
                            choice(type, new Section(new Doc.Mapping(given.get().at(), Map.of()), "", new Issues())))
                    .orElse(Method.DEFAULT);
        }
        Section options = parent.section("method").orElseThrow();
        if (!options.has("type")) {
            options.missing("type", "it must be one of " + String.join(", ", Method.types()));
            return Method.DEFAULT;
        }
        Optional<Method> choice =
                options.oneOf("type", "unknown-method", Method.types()).map(type -> choice(type, options));
        if (choice.isPresent()) {
            options.close();
        }
        return choice.orElse(Method.DEFAULT);
    }

    private static Method choice(String type, Section options) {
        return switch (type) {
            case "weighted_product" -> Method.OverScores.WEIGHTED_PRODUCT;
            case "minimum" -> Method.OverScores.MINIMUM;
            case "waspas" -> new Method.OverValues(new Waspas(fraction(options, "lambda")));
            case "topsis" -> new Method.OverValues(new Topsis(normalization(options)));
            case "vikor" -> new Method.OverValues(new Vikor(fraction(options, "v")));
            case "promethee_ii" -> new Method.OverValues(new PrometheeTwo());
            case "spotis" -> new Method.OverValues(new Spotis());
            case "copras" -> new Method.OverValues(new Copras());
            case "edas" -> new Method.OverValues(new Edas());
            case "mabac" -> new Method.OverValues(new Mabac());
            case "marcos" -> new Method.OverValues(new Marcos());
            case "codas" -> new Method.OverValues(new Codas(threshold(options)));
            case "aras" -> new Method.OverValues(new Aras());
            case "moora" -> new Method.OverValues(new Moora());
            default -> Method.OverScores.WEIGHTED_SUM;
        };
    }

    private static double fraction(Section options, String key) {
        double value = options.number(key).orElse(0.5);
        if (value < 0 || value > 1) {
            options.error("bad-option", key, "'" + key + "' must be 0 to 1, was " + Texts.number(value) + ".");
            return 0.5;
        }
        return value;
    }

    private static double threshold(Section options) {
        Optional<Double> tau = options.number("tau");
        if (tau.isPresent() && tau.get() < 0) {
            options.error("bad-option", "tau", "'tau' must be 0 or more, was " + Texts.number(tau.get()) + ".");
        }
        return Math.max(0, tau.orElse(0.02));
    }

    private static Normalization normalization(Section options) {
        return options.oneOf("normalization", "unknown-normalization", NORMALIZATIONS)
                .map(word -> Normalization.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Normalization.VECTOR);
    }
}
