package org.siteselection.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.Texts;
import org.siteselection.text.Wording;

/** The figures for which a gate excluded a candidate, as a sentence after the reason from the rules. */
public final class GateFigures {
    /** Maximum of figures that a reason names; the others are counted. */
    static final int MOST = 5;

    /** Maximum length of the names of missing metrics. */
    static final int LONGEST_NAMES = 1_000;

    private GateFigures() {}

    /** {@code Grid reserve: Too low for burn-in racks. Grid reserve margin is 12.3 percent.} */
    public static String reason(Exclusion exclusion, RuleSet rules, CatalogueSnapshot catalogue) {
        Map<String, Double> figures = exclusion.figures();
        if (figures.isEmpty()) {
            return exclusion.reason();
        }
        Set<Double> limits = limits(exclusion, rules);
        String named = figures.entrySet().stream()
                .limit(MOST)
                .map(figure -> label(figure.getKey(), catalogue) + " is "
                        + Wording.quantity(
                                figure.getValue(),
                                number(figure.getValue(), limits),
                                unit(figure.getKey(), rules, catalogue)))
                .collect(Collectors.joining("; "));
        int more = figures.size() - MOST;
        return exclusion.reason() + " " + named + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    /**
     * The reason of an outcome: that of the rules, or the missing metrics of an unknown outcome; null for a gate that is
     * passed. {@code No value for 'grid_reserve_margin' (Grid reserve margin).}
     */
    static @Nullable String reason(GateResult result, CatalogueSnapshot catalogue) {
        return switch (result.outcome()) {
            case PASS -> null;
            case UNKNOWN -> unknown(result, catalogue);
            default -> result.gate().reason();
        };
    }

    private static String unknown(GateResult result, CatalogueSnapshot catalogue) {
        List<String> missing = result.missing().stream()
                .map(metric -> {
                    String label = label(metric, catalogue);
                    return "'" + metric + "'" + (label.equals(metric) ? "" : " (" + label + ")");
                })
                .toList();
        return missing.isEmpty()
                ? "The condition has no value."
                : "No value for " + Texts.some(missing, LONGEST_NAMES) + ".";
    }

    private static Set<Double> limits(Exclusion exclusion, RuleSet rules) {
        return rules.gates().stream()
                .filter(gate -> gate.id().equals(exclusion.gate()))
                .map(Gate::when)
                .findFirst()
                .map(when -> when.numberLiterals())
                .orElse(Set.of());
    }

    /** With enough digits to show on which side of a limit the figure lies. */
    private static String number(double value, Set<Double> limits) {
        return limits.stream()
                .min(Comparator.comparingDouble(limit -> Math.abs(value - limit)))
                .map(limit -> Wording.apart(value, limit))
                .orElseGet(() -> Wording.number(value));
    }

    /** Label of the catalogue, or the name of a metric that only the rules or the request define. */
    static String label(String metric, CatalogueSnapshot catalogue) {
        return catalogue.metric(metric).map(Metric::label).orElse(metric);
    }

    /** Null if none is given. */
    static @Nullable String unit(String metric, RuleSet rules, CatalogueSnapshot catalogue) {
        return catalogue
                .metric(metric)
                .map(Metric::unit)
                .orElseGet(() -> rules.inputs().metrics().get(metric));
    }
}
