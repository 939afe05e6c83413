package org.siteselection.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.siteselection.assessment.Candidate;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Law;
import org.siteselection.http.request.JsonSize;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;

/**
 * Sizes in bytes of the texts of rules and laws that an answer repeats, numbers counted with their maximum length. They depend on
 * rules and catalogue alone and are computed once. Safe for threads.
 */
final class AnswerTexts {
    /** Names of members and numbers of each kind of object. */
    static final int OF_CANDIDATE = 450;

    static final int OF_GATE = 100;
    private static final int OF_LAW = 200;
    private static final int OF_FACTOR = 180;
    static final int OF_CRITERION = 335;
    private static final int OF_REASON = 320;
    private static final int REASONS = 6;
    /** Maximum of missing criteria that the reason of an exclusion names. */
    private static final int BLANKS = 15;

    /** Bytes of a source; each metric of an expression may have a different one. */
    private static final int OF_SOURCE = 40;

    static final int OF_NUMBER = 25;
    /** Bytes of a line of the costs, with four numbers. */
    private static final int OF_COST_LINE = 180;

    /** Bytes of a figure that a line read, with the id of its source. */
    private static final int OF_FIGURE = 155;

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final List<RuleCriterion> criteria;
    private final Map<String, Long> laws = new ConcurrentHashMap<>();
    private final Map<String, Long> lawsInside = new ConcurrentHashMap<>();
    private final Map<String, Long> lawsAt = new ConcurrentHashMap<>();
    private final Map<Explain, Long> each = new ConcurrentHashMap<>();
    private volatile long once;

    AnswerTexts(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.criteria = rules.root().criteria().toList();
    }

    /** A candidate, without its name and laws. */
    long each(Explain explain, Method method) {
        return method.equals(rules.method())
                ? each.computeIfAbsent(explain, level -> candidate(level, method))
                : candidate(explain, method);
    }

    private long candidate(Explain explain, Method method) {
        long entry = explain == Explain.NONE ? 0 : reasons() + nodes(explain);
        return OF_CANDIDATE + gates(explain) + Math.max(entry + costs(explain), reasonOfExclusion(method));
    }

    /** The lines of the costs of a candidate, and its totals. */
    long costs(Explain explain) {
        CostModel costs = rules.costs();
        if (costs == null) {
            return 0;
        }
        long sum = OF_CANDIDATE;
        for (CostLine line : costs.lines()) {
            // Its id once more, if it is missing.
            sum += OF_COST_LINE + 2 * JsonSize.of(line.id()) + JsonSize.of(line.title());
            if (explain == Explain.FULL) {
                sum += JsonSize.of(line.why());
                for (String metric : line.amount().figures()) {
                    sum += OF_FIGURE + JsonSize.of(metric) + JsonSize.of(GateFigures.unit(metric, rules, catalogue));
                }
            }
        }
        return sum;
    }

    /** Number of factors. */
    long factors() {
        return rules.root().nodes().filter(RuleFactor.class::isInstance).count();
    }

    /** Weights, warnings and parameters. */
    long once() {
        long computed = once;
        if (computed == 0) {
            computed = sumOnce();
            once = computed;
        }
        return computed;
    }

    private long sumOnce() {
        long sum = 10L * OF_CANDIDATE;
        for (RuleNode node : rules.root().nodes().toList()) {
            // A weight and a warning of a stale figure.
            sum += OF_CANDIDATE + 2 * JsonSize.of(node.path()) + JsonSize.inside(node.title());
        }
        for (Gate gate : rules.gates()) {
            sum += OF_CANDIDATE + JsonSize.of(gate.title());
        }
        return sum;
    }

    private long gates(Explain explain) {
        long sum = 0;
        for (Gate gate : rules.gates()) {
            sum += OF_GATE + JsonSize.of(gate.id()) + JsonSize.of(gate.title());
            sum += Math.max(
                    JsonSize.of(gate.reason()), OF_NUMBER + Math.min(2L * GateFigures.LONGEST_NAMES, figures(gate)));
            sum += explain == Explain.FULL ? JsonSize.of(gate.why()) : 0;
        }
        return sum;
    }

    /** Title, reason and figures of a gate, or criteria without a value. */
    long reasonOfExclusion(Method method) {
        long gate = 0;
        for (Gate one : rules.gates()) {
            gate = Math.max(
                    gate, JsonSize.of(one.title()) + JsonSize.of(one.reason()) + JsonSize.of(one.id()) + figures(one));
        }
        long blanks = longest(
                BLANKS,
                criteria.stream()
                        .filter(method::needsValueOf)
                        .mapToLong(criterion ->
                                OF_NUMBER + JsonSize.of(criterion.path()) + JsonSize.of(criterion.title())));
        return OF_GATE + Math.max(gate, blanks);
    }

    private long figures(Gate gate) {
        return longest(
                GateFigures.MOST,
                gate.when().figures().stream()
                        .mapToLong(metric -> 2L * OF_NUMBER
                                + JsonSize.of(GateFigures.label(metric, catalogue))
                                + JsonSize.of(GateFigures.unit(metric, rules, catalogue))));
    }

    /** Sum of the greatest values. */
    private static long longest(int most, LongStream sizes) {
        long[] sorted = sizes.sorted().toArray();
        return Arrays.stream(sorted).skip(Math.max(0, sorted.length - most)).sum();
    }

    private long reasons() {
        return longest(
                REASONS,
                criteria.stream()
                        .mapToLong(criterion -> OF_REASON
                                + JsonSize.of(criterion.path())
                                + JsonSize.inside(criterion.title())
                                + 2 * JsonSize.inside(criterion.unit())));
    }

    private long nodes(Explain explain) {
        boolean full = explain == Explain.FULL;
        long sum = 0;
        for (RuleNode node : rules.root().nodes().toList()) {
            boolean criterion = node instanceof RuleCriterion;
            if (criterion && !full) {
                continue;
            }
            sum += (criterion ? OF_CRITERION : OF_FACTOR)
                    + JsonSize.of(node.id())
                    + JsonSize.of(node.path())
                    + JsonSize.of(node.title())
                    + (full ? JsonSize.of(node.why()) : 0);
            if (node instanceof RuleCriterion read) {
                sum += JsonSize.of(read.unit())
                        + (long) OF_SOURCE * read.value().metrics().size();
            }
        }
        return sum;
    }

    /** The laws that gates cite for a candidate. */
    long laws(Candidate candidate) {
        String place = candidate.place();
        if (place == null) {
            return lawsAround(candidate);
        }
        // A place of the catalogue always lies in the same places, and so do the inline candidates in it.
        Map<String, Long> known = candidate.id().equals(place) ? laws : lawsInside;
        Long found = known.get(place);
        return found == null ? known.computeIfAbsent(place, id -> lawsAround(candidate)) : found;
    }

    private long lawsAround(Candidate candidate) {
        return candidate.lineage(catalogue, rules.level()).places().stream()
                .mapToLong(place -> lawsAt.computeIfAbsent(place.id(), this::lawsOf))
                .sum();
    }

    private long lawsOf(String place) {
        long sum = 0;
        for (Gate gate : rules.gates()) {
            if (gate.cites() != null) {
                for (Law law : catalogue.unexpiredLaws(place, gate.cites())) {
                    sum += size(law);
                }
            }
        }
        return sum;
    }

    private static long size(Law law) {
        return OF_LAW
                + JsonSize.inside(law.title())
                + JsonSize.inside(law.citation())
                + JsonSize.inside(law.url())
                + JsonSize.inside(law.effect())
                + JsonSize.inside(law.source());
    }
}
