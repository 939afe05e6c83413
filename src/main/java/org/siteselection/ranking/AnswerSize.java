package org.siteselection.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;

/**
 * Upper estimate of the bytes of an answer, from the texts of the rules and laws, which are repeated for every candidate.
 * Numbers count with their maximum length.
 */
final class AnswerSize {
    /** Names of members and numbers of each kind of object. */
    private static final int OF_CANDIDATE = 450;

    private static final int OF_GATE = 100;
    private static final int OF_LAW = 200;
    private static final int OF_FACTOR = 180;
    private static final int OF_CRITERION = 335;
    private static final int OF_REASON = 320;
    private static final int REASONS = 6;
    /** Maximum of missing criteria that the reason of an exclusion names. */
    private static final int BLANKS = 15;

    /** Bytes of a source; each metric of an expression may have a different one. */
    private static final int OF_SOURCE = 40;

    private static final int OF_NUMBER = 25;
    /** Bytes of a line of the costs, with four numbers. */
    private static final int OF_COST_LINE = 180;

    /** Bytes of a figure that a line read, with the id of its source. */
    private static final int OF_FIGURE = 155;
    /** Cells of a table row: eight of the candidate, and one for each factor. */
    private static final int OF_ROW = 160;

    private final Question question;
    private final CatalogueSnapshot catalogue;
    private final List<RuleCriterion> criteria;
    private final Map<String, Long> laws = new HashMap<>();

    AnswerSize(Question question) {
        this.question = question;
        this.catalogue = question.catalogue();
        this.criteria = question.rules().root().criteria().toList();
    }

    /** A ranking as JSON. */
    long ranking(Explain explain) {
        long entry = explain == Explain.NONE ? 0 : reasons() + nodes(explain);
        long gates = gates(explain);
        long each = OF_CANDIDATE + gates + Math.max(entry + costs(explain), reasonOfExclusion());
        long sum = once();
        for (Candidate candidate : question.candidates()) {
            sum += each + JsonSize.of(candidate.id()) + JsonSize.of(candidate.name()) + laws(candidate);
        }
        return sum;
    }

    /** A ranking as a table. */
    long table() {
        long each = OF_ROW + (long) OF_NUMBER * (factors() + 3) + reasonOfExclusion();
        long sum = each;
        for (Candidate candidate : question.candidates()) {
            sum += each + JsonSize.of(candidate.id()) + JsonSize.of(candidate.name());
        }
        return sum;
    }

    /**
     * A ranking as a workbook: the texts and numbers of the answer, without reasons and mostly without names of members.
     * The bytes are compressed; texts that are all different hardly are.
     */
    long workbook(Explain explain) {
        return explain == Explain.FULL
                ? ranking(explain)
                : ranking(Explain.NONE)
                        + OF_NUMBER * factors() * question.candidates().size();
    }

    /**
     * One of several rankings, of which only ranks, scores, costs and exclusions are shown.
     *
     * @param first whether it also has the parts of the whole answer, such as the warnings that the others share
     */
    long scenario(boolean first) {
        long sum = first ? once() : 2L * OF_CANDIDATE;
        // A candidate is ranked or excluded.
        long each = Math.max(OF_ROW, reasonOfExclusion());
        for (Candidate candidate : question.candidates()) {
            // Once in its ranking, and once with its ranks in all of them.
            sum += each + 2 * JsonSize.of(candidate.id()) + JsonSize.of(candidate.name());
        }
        return sum;
    }

    /** The parts that only a comparison has: each criterion on both sides, and the changes that would reverse the order. */
    long comparison() {
        long sum = 0;
        for (RuleCriterion criterion : criteria) {
            sum += 2L * OF_CRITERION
                    + 3 * JsonSize.of(criterion.path())
                    + 3 * JsonSize.of(criterion.title())
                    + 3 * JsonSize.of(criterion.unit());
        }
        return sum + costs(Explain.NONE);
    }

    /** The parts that only a robustness analysis has. */
    long robustness(int candidates, boolean breakEvens) {
        long byPath = 0;
        long titles = 0;
        for (RuleNode node : question.rules().root().nodes().toList()) {
            byPath += OF_NUMBER + JsonSize.of(node.path());
            titles += OF_NUMBER + JsonSize.of(node.title());
        }
        // Central weights and costs of each candidate; intervals, smallest flip.
        long sum = candidates * (OF_CANDIDATE + 4L * OF_NUMBER + byPath)
                + 2 * byPath
                + titles
                + (long) OF_CANDIDATE * criteria.size();
        // Shares of ranks and of pairs, and the orders without each candidate.
        sum += 4L * OF_NUMBER * candidates * candidates;
        return breakEvens ? sum + candidates * breakEvens() : sum;
    }

    private long breakEvens() {
        Map<String, Long> readers = new HashMap<>();
        for (RuleCriterion criterion : criteria) {
            long path = JsonSize.of(criterion.path()) + 1;
            criterion.value().metrics().forEach(metric -> readers.merge(metric, path, Long::sum));
        }
        long sum = 0;
        for (RuleCriterion criterion : criteria) {
            sum += OF_GATE + JsonSize.of(criterion.path()) + JsonSize.of(criterion.unit());
            for (String metric : criterion.value().metrics()) {
                sum += readers.getOrDefault(metric, 0L);
            }
        }
        return sum;
    }

    /** The lines of the costs of a candidate, and its totals. */
    private long costs(Explain explain) {
        CostModel costs = question.rules().costs();
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
                    sum += OF_FIGURE
                            + JsonSize.of(metric)
                            + JsonSize.of(GateFigures.unit(metric, question.rules(), catalogue));
                }
            }
        }
        return sum;
    }

    private long factors() {
        return question.rules()
                .root()
                .nodes()
                .filter(RuleFactor.class::isInstance)
                .count();
    }

    /** Weights, warnings and parameters. */
    private long once() {
        long sum = 10L * OF_CANDIDATE;
        for (RuleNode node : question.rules().root().nodes().toList()) {
            // A weight and a warning of a stale figure.
            sum += OF_CANDIDATE + 2 * JsonSize.of(node.path()) + JsonSize.inside(node.title());
        }
        for (Gate gate : question.rules().gates()) {
            sum += OF_CANDIDATE + JsonSize.of(gate.title());
        }
        return sum;
    }

    private long gates(Explain explain) {
        long sum = 0;
        for (Gate gate : question.rules().gates()) {
            sum += OF_GATE + JsonSize.of(gate.id()) + JsonSize.of(gate.title());
            sum += Math.max(
                    JsonSize.of(gate.reason()), OF_NUMBER + Math.min(2L * GateFigures.LONGEST_NAMES, figures(gate)));
            sum += explain == Explain.FULL ? JsonSize.of(gate.why()) : 0;
        }
        return sum;
    }

    /** Title, reason and figures of a gate, or criteria without a value. */
    private long reasonOfExclusion() {
        long gate = 0;
        for (Gate one : question.rules().gates()) {
            gate = Math.max(
                    gate, JsonSize.of(one.title()) + JsonSize.of(one.reason()) + JsonSize.of(one.id()) + figures(one));
        }
        long blanks = longest(
                BLANKS,
                criteria.stream()
                        .filter(question.method()::needsValueOf)
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
                                + JsonSize.of(GateFigures.unit(metric, question.rules(), catalogue))));
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
        for (RuleNode node : question.rules().root().nodes().toList()) {
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

    private long laws(Candidate candidate) {
        long sum = 0;
        for (Place place : question.lineage(candidate).places()) {
            sum += laws.computeIfAbsent(place.id(), this::lawsOf);
        }
        return sum;
    }

    private long lawsOf(String place) {
        long sum = 0;
        for (Gate gate : question.rules().gates()) {
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
