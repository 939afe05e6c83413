package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.expression.syntax.Outline;

/** Random expressions have the same value in the package and in {@link NaiveInterpreter}, in every notation. */
class RandomTreesTest {
    private static final int TREES = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 987654321})
    void agreeWithTheNaiveInterpreter(long seed) {
        Random random = new Random(seed);
        TreeGenerator generator = new TreeGenerator(random);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < TREES; i++) {
            Type type = Type.values()[i % 3];
            Tree tree = generator.of(type, random.nextInt(5));
            String expected = naive(tree);
            for (String source : new String[] {tree.sparse(), tree.lavish()}) {
                if (source.length() <= Expression.LONGEST) {
                    if (ConstantFaults.in(tree)) {
                        assertThat(Sample.refused(source))
                                .as(source)
                                .allSatisfy(issue ->
                                        assertThat(issue.code()).isIn("division-by-zero", "overflow", "domain"));
                        seen.merge("refused", 1, Integer::sum);
                        continue;
                    }
                    Expression expression = Sample.compiled(source);
                    assertThat(expression.type()).as(source).isEqualTo(type);
                    assertThat(evaluated(expression)).as(source).isEqualTo(expected);
                    seen.merge(kind(expected), 1, Integer::sum);
                }
            }
        }
        // The comparison is meaningful only if every kind of outcome occurred.
        assertThat(seen.keySet())
                .contains("refused", "value", "true", "false", "missing", "!division-by-zero", "!overflow", "!domain");
        assertThat(seen.values()).allMatch(count -> count >= 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4711})
    void everyNotationIsReadAlike(long seed) {
        Random random = new Random(seed);
        TreeGenerator generator = new TreeGenerator(random);
        for (int i = 0; i < TREES; i++) {
            Tree tree = generator.of(Type.values()[i % 3], random.nextInt(5));
            assertThat(Outline.of(tree.sparse())).isEqualTo(Outline.of(tree.lavish()));
        }
    }

    private static String kind(String outcome) {
        boolean word = outcome.startsWith("!") || outcome.matches("true|false|missing");
        return word ? outcome : "value";
    }

    private static String naive(Tree tree) {
        try {
            return NaiveInterpreter.value(tree)
                    .map(value -> value instanceof Double x ? twelveDigits(x) : value.toString())
                    .orElse("missing");
        } catch (NaiveInterpreter.Failure failure) {
            return "!" + failure.getMessage();
        }
    }

    private static String twelveDigits(double x) {
        return Double.toString(new BigDecimal(x).round(new MathContext(12)).doubleValue() + 0.0);
    }

    private static String evaluated(Expression expression) {
        try {
            return switch (expression.type()) {
                case NUMBER -> {
                    double number = expression.number(Sample.VALUES);
                    assertThat(Double.isInfinite(number)).isFalse();
                    yield Double.isNaN(number) ? "missing" : Double.toString(number);
                }
                case BOOLEAN -> expression.truth(Sample.VALUES).name().toLowerCase(java.util.Locale.ROOT);
                case TEXT -> {
                    String text = expression.text(Sample.VALUES);
                    yield text == null ? "missing" : text;
                }
            };
        } catch (EvaluationException error) {
            return "!" + error.code();
        }
    }
}
