package org.siteselection.ranking;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleSet;

/** The figures for which a gate excluded a candidate, as a sentence after the reason from the rules. */
public final class GateFigures {
    /** Maximum of figures that a reason names; the others are counted. */
    static final int MOST = 5;

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
