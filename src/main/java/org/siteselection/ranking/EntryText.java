package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.Reasons.Reason;
import org.siteselection.ranking.Reasons.Standing;
import org.siteselection.ranking.known.AnswerPieces;
import org.siteselection.ranking.known.CutText;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.Interval;
import org.siteselection.text.Numbers;

/**
 * A ranked place as it is written under any weights: its texts and the numbers that no weight changes, with gaps for the others.
 * The bytes are those of its {@link Entry} in JSON.
 */
final class EntryText {
    /** Placeholder of a number; no weight and no share is negative. */
    private static final double GAP = -1;

    private static final String RANK = "\"rank\":-1";
    private static final String SCORE = "\"score\":-1.0";
    private static final String SHARES = "\"completeness\":-1.0,\"inheritedShare\":-1.0";
    private static final String INTERVAL = "\"scoreInterval\":null";
    private static final String REASONS = "\"reasons\":[]";
    private static final String OF_FACTOR = "\"weight\":-1.0,\"score\":-1.0,\"contribution\":-1.0";
    private static final String OF_CRITERION = "\"weight\":-1.0,\"contribution\":-1.0";

    /** Estimated bytes of the heap: for the first part of a reason, and for the rest of an object. */
    private static final long OF_REASON = 400;

    private static final long OVERHEAD = 300;

    private final CutText text;
    /** Factors and criteria in the order of the text. */
    private final List<Node> nodes;

    private final boolean[] inherited;
    /** Null if the answer has no reasons. */
    private final @Nullable List<Standing> standings;

    /** @param index in the hierarchy, which is the same under all weights */
    private record Node(int index, boolean factor) {}

    private EntryText(CutText text, List<Node> nodes, boolean[] inherited, @Nullable List<Standing> standings) {
        this.text = text;
        this.nodes = nodes;
        this.inherited = inherited;
        this.standings = standings;
    }

    /**
     * Whether the places of a question are the same texts under other weights: scores of criteria and medians depend on neither
     * weights nor candidates.
     */
    static boolean suits(RuleSet rules, Method method) {
        return rules.field().fixed()
                && method instanceof Method.OverScores
                && rules.root().criteria().allMatch(criterion -> criterion.reportOnly() || criterion.scale() != null);
    }

    /**
     * The text of a place.
     *
     * @param entry the place under the weights of the assessment
     * @param standings null if the answer has no reasons
     */
    static EntryText of(
            Entry entry,
            Assessed assessed,
            Assessment assessment,
            @Nullable List<Standing> standings,
            ObjectMapper mapper) {
        List<String> gaps = new ArrayList<>(List.of(RANK, SCORE, SHARES, INTERVAL));
        if (entry.reasons() != null) {
            gaps.add(REASONS);
        }
        List<Node> nodes = new ArrayList<>();
        collect(entry.factors(), assessment.hierarchy(), nodes);
        nodes.forEach(node -> gaps.add(node.factor ? OF_FACTOR : OF_CRITERION));
        try {
            CutText text = new CutText(mapper.writeValueAsBytes(blank(entry)), gaps);
            return new EntryText(text, List.copyOf(nodes), assessment.inherited(assessed), standings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(@Nullable List<FactorView> factors, Hierarchy hierarchy, List<Node> nodes) {
        if (factors == null) {
            return;
        }
        for (FactorView factor : factors) {
            nodes.add(new Node(hierarchy.indexOf(factor.path()), true));
            collect(factor.factors(), hierarchy, nodes);
            if (factor.criteria() != null) {
                factor.criteria().stream()
                        .filter(criterion -> criterion.reportOnly() == null)
                        .forEach(criterion -> nodes.add(new Node(hierarchy.indexOf(criterion.path()), false)));
            }
        }
    }

    /** The entry with placeholders. */
    private static Entry blank(Entry entry) {
        return new Entry(
                (int) GAP,
                entry.id(),
                entry.name(),
                GAP,
                entry.status(),
                GAP,
                GAP,
                entry.county(),
                null,
                Map.of(),
                entry.gates(),
                entry.reasons() == null ? null : List.of(),
                entry.costs(),
                blank(entry.factors()));
    }

    private static @Nullable List<FactorView> blank(@Nullable List<FactorView> factors) {
        return factors == null
                ? null
                : factors.stream()
                        .map(factor -> new FactorView(
                                factor.id(),
                                factor.path(),
                                factor.title(),
                                GAP,
                                null,
                                GAP,
                                GAP,
                                factor.why(),
                                blank(factor.factors()),
                                factor.criteria() == null
                                        ? null
                                        : factor.criteria().stream()
                                                .map(EntryText::blank)
                                                .toList()))
                        .toList();
    }

    private static CriterionView blank(CriterionView criterion) {
        return criterion.reportOnly() != null
                ? criterion
                : new CriterionView(
                        criterion.id(),
                        criterion.path(),
                        criterion.title(),
                        criterion.value(),
                        criterion.unit(),
                        criterion.score(),
                        GAP,
                        null,
                        GAP,
                        criterion.details(),
                        criterion.year(),
                        criterion.sources(),
                        criterion.from(),
                        criterion.missing(),
                        null,
                        criterion.why());
    }

    /** Estimated bytes of the heap. */
    long bytes() {
        return OVERHEAD + text.bytes() + OF_REASON * (standings == null ? 0 : standings.size());
    }

    /** Writes the ranked candidates of one answer. */
    static final class Writer {
        private static final byte[] WEIGHT = "\"weight\":".getBytes(StandardCharsets.US_ASCII);

        private final Assessment assessment;
        private final ObjectMapper mapper;
        private final boolean additive;

        /** The weights as members, by index of the node; the same for all candidates. */
        private final byte[] @Nullable [] weights;

        Writer(Assessment assessment, ObjectMapper mapper) {
            this.assessment = assessment;
            this.mapper = mapper;
            this.additive = assessment.question().method().isAdditive();
            this.weights = new byte[assessment.hierarchy().size()][];
        }

        private byte[] weight(int node) {
            byte[] known = weights[node];
            if (known == null) {
                byte[] member = Arrays.copyOf(WEIGHT, WEIGHT.length + Numbers.LONGEST);
                int end = Numbers.write(assessment.hierarchy().weight(node), member, WEIGHT.length);
                known = Arrays.copyOf(member, end);
                weights[node] = known;
            }
            return known;
        }

        /** @param place text of the candidate */
        void write(Assessed assessed, EntryText place, AnswerPieces answer) {
            CandidateScore result = assessed.result();
            int gap = 0;
            place.text.add(gap++, answer);
            answer.ascii("\"rank\":").ascii(Integer.toString(assessed.rank()));
            place.text.add(gap++, answer);
            answer.ascii("\"score\":").number(assessed.score());
            place.text.add(gap++, answer);
            answer.ascii("\"completeness\":")
                    .number(result.completeness())
                    .ascii(",\"inheritedShare\":")
                    .number(assessment.inheritedShare(result, place.inherited));
            place.text.add(gap++, answer);
            interval(result.interval(), answer);
            if (place.standings != null) {
                place.text.add(gap++, answer);
                reasons(Reasons.greatest(place.standings, result.weights()), answer);
            }
            for (Node node : place.nodes) {
                place.text.add(gap++, answer);
                node(node, result, answer);
            }
            place.text.add(gap, answer);
        }

        private void interval(@Nullable Interval interval, AnswerPieces answer) {
            answer.ascii("\"scoreInterval\":");
            if (interval == null) {
                answer.ascii("null");
            } else {
                answer.ascii("[")
                        .number(interval.low())
                        .ascii(",")
                        .number(interval.high())
                        .ascii("]");
            }
        }

        private void reasons(List<Reason> reasons, AnswerPieces answer) {
            answer.ascii("\"reasons\":[");
            for (int i = 0; i < reasons.size(); i++) {
                answer.ascii(i == 0 ? "" : ",");
                reasons.get(i).write(additive, mapper, answer);
            }
            answer.ascii("]");
        }

        private void node(Node node, CandidateScore result, AnswerPieces answer) {
            int index = node.index;
            answer.add(weight(index));
            double effective = result.weights()[index];
            if (AnswerWriter.movedWeight(assessment.hierarchy().weight(index), effective)) {
                answer.ascii(",\"effectiveWeight\":").number(effective);
            }
            if (node.factor) {
                answer.ascii(",\"score\":").number(result.scores()[index]);
            }
            answer.ascii(",\"contribution\":").number(result.contributions()[index]);
        }
    }
}
