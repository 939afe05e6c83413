package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.Ranks;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MaxScale;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.SumScale;
import org.siteselection.scoring.value.ValueFunction;

/** Published rankings, reproduced by the methods themselves. */
class MethodCasesTest {
    private static final Map<String, String> DETAILS =
            Map.of("expected_s_k", "s", "expected_r_k", "r", "phi_plus", "positiveFlow", "phi_minus", "negativeFlow");

    static Stream<MethodCase> cases() {
        return MethodCase.of(
                "ARAS",
                "CODAS",
                "COPRAS",
                "EDAS",
                "MABAC",
                "MARCOS",
                "MOORA",
                "MOORA_RATIO",
                "PROMETHEE_II",
                "SPOTIS",
                "TOPSIS",
                "VIKOR",
                "WASPAS");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresAndOrder(MethodCase published) {
        MatrixMethod method = method(published);
        DecisionMatrix matrix = published.matrix(published.id().endsWith("without-ideal") ? 1 : 0);
        MatrixResult got = method.evaluate(matrix);

        assertThat(method.higherIsBetter())
                .isEqualTo(published.json().get("score_direction").asText().equals("higher_is_better"));
        assertScores(published, published.expected(), got.scores());
        for (Map.Entry<String, String> detail : DETAILS.entrySet()) {
            double[] expected = published.numbers(published.params().path(detail.getKey()));
            // Its flows are divided by n, as its notes say.
            double unit = detail.getKey().startsWith("phi") ? 5.0 / 4 : 1;
            for (int i = 0; i < expected.length; i++) {
                assertThat(got.details().get(detail.getValue())[i])
                        .isEqualTo(unit * expected[i], within(published.tolerance()));
            }
        }
        if (published.method().equals("VIKOR")) {
            assertCompromise(published, got.compromise());
        }
        if (!comparesCompromise(published)) {
            assertThat(ranks(got.scores(), method.higherIsBetter())).isEqualTo(published.ranking());
        }
    }

    private static MatrixMethod method(MethodCase published) {
        return switch (published.method()) {
            case "ARAS" -> new Aras();
            case "CODAS" -> new Codas(published.parameter("tau", 0.02));
            case "COPRAS" -> new Copras();
            case "EDAS" -> new Edas();
            case "MABAC" -> new Mabac();
            case "MARCOS" -> new Marcos();
            case "MOORA", "MOORA_RATIO" -> new Moora();
            case "PROMETHEE_II" -> new PrometheeTwo();
            case "SPOTIS" -> new Spotis();
            case "TOPSIS" -> new Topsis(Normalization.VECTOR);
            case "VIKOR" -> new Vikor(published.parameter("v", 0.5));
            case "WASPAS" -> new Waspas(published.parameter("lambda_value", published.parameter("l", 0.5)));
            default -> throw new IllegalArgumentException(published.method());
        };
    }

    private static void assertScores(MethodCase published, double[] expected, double[] scores) {
        if (published.id().equals("pymcdm-waspas")) {
            return; // its weights sum to 1.0155, and a product of powers does not scale: the order is compared
        }
        double unit = switch (published.method()) {
            case "MOORA", "MOORA_RATIO" -> published.weightSum();
            case "COPRAS" -> 0.01;
            default -> 1;
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(unit * scores[i]).as("row " + i).isEqualTo(expected[i], within(published.tolerance()));
        }
    }

    private static boolean comparesCompromise(MethodCase published) {
        return published.id().equals("skc-vikor") || published.id().equals("skc-vikor-warn-zerodiv-2");
    }

    private static void assertCompromise(MethodCase published, MatrixResult.Compromise got) {
        if (comparesCompromise(published)) {
            List<String> set = new ArrayList<>();
            for (int i = 0; i < published.ranking().length; i++) {
                if (published.ranking()[i] == 1) {
                    set.add("a0" + (i + 1));
                }
            }
            assertThat(got.set()).containsExactlyInAnyOrderElementsOf(set);
        }
        if (published.params().has("expected_compromise_set")) {
            String[] set = Arrays.stream(published.numbers(published.params().get("expected_compromise_set")))
                    .mapToObj(row -> "a0" + (int) (row + 1))
                    .toArray(String[]::new);
            assertThat(got.set()).containsExactlyInAnyOrder(set);
            assertThat(got.acceptableAdvantage())
                    .isEqualTo(published
                            .params()
                            .get("expected_acceptable_advantage")
                            .asBoolean());
            assertThat(got.acceptableStability())
                    .isEqualTo(published
                            .params()
                            .get("expected_acceptable_stability")
                            .asBoolean());
        }
    }

    @Test
    void theBorderOfMabac() {
        MethodCase published = MethodCase.of("MABAC")
                .filter(c -> c.params().has("expected_border_approximation_area"))
                .findFirst()
                .orElseThrow();
        double[] expected = published.numbers(published.params().get("expected_border_approximation_area"));
        double[][] contributions =
                new Mabac().evaluate(published.matrix(0)).breakdown().get("contribution");
        double[] weights = published.numbers(published.json().get("weights"));
        for (int j = 0; j < expected.length; j++) {
            double value = published.json().get("matrix").get(0).get(j).asDouble();
            assertThat(weights[j] * (value + 1) - contributions[j][0])
                    .isEqualTo(expected[j], within(published.tolerance()));
        }
    }

    static Stream<MethodCase> products() {
        return MethodCase.of("WPM", "WPM_LOG10");
    }

    /** A published product of powers with weights of sum S is ours to the power of S; its logarithm is S times ours. */
    @ParameterizedTest
    @MethodSource("products")
    void weightedProducts(MethodCase published) {
        DecisionMatrix matrix = published.matrix(0);
        boolean logarithm = published.method().equals("WPM_LOG10");
        HierarchyNode[] criteria = matrix.columns().stream()
                .map(column -> Trees.criterion(
                        column.path().substring(2),
                        column.weight(),
                        scale(published, column),
                        new MissingPolicy.Exclude()))
                .toArray(HierarchyNode[]::new);
        WeightedProduct method = new WeightedProduct(new Hierarchy(Trees.factor("", 1, criteria)));
        double[] scores = IntStream.range(0, matrix.size())
                .mapToDouble(i -> method.score(matrix.columns().stream()
                                .mapToDouble(column -> column.values()[i])
                                .toArray())
                        .score())
                .map(score -> logarithm
                        ? published.weightSum() * Math.log10(score)
                        : Math.pow(score / 100, published.weightSum()))
                .toArray();
        assertScores(published, published.expected(), scores);
        assertThat(ranks(scores, true)).isEqualTo(published.ranking());
    }

    private static ValueFunction scale(MethodCase published, DecisionMatrix.Column column) {
        String normalization = published.json().get("normalization").asText();
        if (normalization.startsWith("linear")) {
            return new MaxScale().fit(column.values(), column.goal());
        }
        if (normalization.startsWith("sum")) {
            return new SumScale().fit(column.values(), column.goal());
        }
        // Values of the logarithmic case exceed 1: they are already scores of 0..100.
        return published.method().equals("WPM_LOG10") ? new Identity() : new Linear(0, 1);
    }

    private static int[] ranks(double[] scores, boolean higherIsBetter) {
        List<Ranks.Entry> entries = IntStream.range(0, scores.length)
                .mapToObj(i -> new Ranks.Entry(String.valueOf(i), scores[i]))
                .toList();
        int[] ranks = new int[scores.length];
        Ranks.of(entries, higherIsBetter).forEach(ranked -> ranks[Integer.parseInt(ranked.id())] = ranked.rank());
        return ranks;
    }
}
