package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.rulefiles.document.Items;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.Log;
import org.siteselection.scoring.value.MaxScale;
import org.siteselection.scoring.value.MinMaxScale;
import org.siteselection.scoring.value.PercentileScale;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.RankScale;
import org.siteselection.scoring.value.RelativeScale;
import org.siteselection.scoring.value.Steps;
import org.siteselection.scoring.value.SumScale;
import org.siteselection.scoring.value.Target;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.VectorScale;
import org.siteselection.scoring.value.ZScoreScale;
import org.siteselection.text.Texts;

/** Reads a {@code scale}: raw value to score on 0..100. */
final class ScaleReader {
    private static final List<String> TYPES =
            List.of("linear", "log", "piecewise", "target", "half_life", "steps", "categories", "identity", "relative");

    private static final Map<String, RelativeScale> RELATIVE = Stream.of(
                    new MinMaxScale(),
                    new MaxScale(),
                    new SumScale(),
                    new VectorScale(),
                    new ZScoreScale(),
                    new PercentileScale(),
                    new RankScale())
            .collect(Collectors.toMap(RelativeScale::by, scale -> scale));

    /** An absolute or a relative scale; the other is null. */
    record Scale(@Nullable ValueFunction absolute, @Nullable RelativeScale relative) {}

    private final Section scale;

    ScaleReader(Section scale) {
        this.scale = scale;
    }

    /** The scale, or empty with issues. */
    Optional<Scale> read() {
        if (!scale.has("type")) {
            scale.missing("type", "it must be one of " + String.join(", ", TYPES));
            return Optional.empty();
        }
        Optional<String> type = scale.oneOf("type", "unknown-scale", TYPES);
        scale.words("why");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Scale> read = type.get().equals("relative")
                ? relative()
                : absolute(type.get()).map(function -> new Scale(function, null));
        scale.close();
        return read;
    }

    private Optional<ValueFunction> absolute(String type) {
        return switch (type) {
            case "linear" -> anchors(type).map(a -> new Linear(a[0], a[1]));
            case "log" -> anchors(type).filter(this::positive).map(a -> new Log(a[0], a[1]));
            case "piecewise" -> piecewise();
            case "target" -> target();
            case "half_life" -> halfLife();
            case "steps" -> steps();
            case "categories" -> new CategoriesReader(scale).read();
            default -> Optional.of(new Identity());
        };
    }

    private Optional<Scale> relative() {
        if (!scale.has("by")) {
            scale.missing("by", "it must be one of " + String.join(", ", new TreeSet<>(RELATIVE.keySet())));
            return Optional.empty();
        }
        return scale.oneOf("by", "unknown-scale", new TreeSet<>(RELATIVE.keySet()))
                .map(by -> new Scale(null, RELATIVE.get(by)));
    }

    private Optional<double[]> anchors(String type) {
        Optional<double[]> anchors = numbers("worst", "best");
        if (anchors.isPresent() && EqualNumbers.equal(anchors.get()[0], anchors.get()[1])) {
            scale.error(
                    "scale-anchors",
                    "best",
                    "'worst' and 'best' are both " + Texts.number(anchors.get()[0]) + "; a " + type
                            + " scale needs two different anchors.");
            return Optional.empty();
        }
        return anchors;
    }

    private boolean positive(double[] anchors) {
        boolean positive = true;
        for (int i = 0; i < 2; i++) {
            if (anchors[i] <= 0) {
                positive = false;
                String key = i == 0 ? "worst" : "best";
                scale.error(
                        "scale-anchors",
                        key,
                        "'" + key + "' is " + Texts.number(anchors[i]) + "; a log scale needs anchors above 0.");
            }
        }
        return positive;
    }

    /** Required numbers, or empty with an issue for each that is missing. */
    private Optional<double[]> numbers(String... keys) {
        double[] numbers = new double[keys.length];
        boolean all = true;
        for (int i = 0; i < keys.length; i++) {
            Optional<Double> number = scale.requiredNumber(keys[i], "this scale needs " + String.join(", ", keys));
            all &= number.isPresent();
            numbers[i] = number.orElse(0.0);
        }
        return all ? Optional.of(numbers) : Optional.empty();
    }

    private Optional<ValueFunction> piecewise() {
        Optional<List<Items.Pair>> pairs = points("points", 2);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        boolean falling =
                pairs.get().get(0).x() > pairs.get().get(pairs.get().size() - 1).x();
        if (!monotone(pairs.get(), falling)) {
            return Optional.empty();
        }
        List<Point> ordered = new ArrayList<>(anchorsOf(pairs.get()));
        if (falling) {
            Collections.reverse(ordered);
        }
        return Optional.of(new Piecewise(ordered));
    }

    private static List<Point> anchorsOf(List<Items.Pair> pairs) {
        return pairs.stream().map(pair -> new Point(pair.x(), pair.y())).toList();
    }

    private Optional<ValueFunction> target() {
        String[] keys = {"zero_below", "full_from", "full_to", "zero_above"};
        Optional<double[]> corners = numbers(keys);
        if (corners.isEmpty()) {
            return Optional.empty();
        }
        double[] c = corners.get();
        for (int i = 1; i < c.length; i++) {
            if (c[i] < c[i - 1]) {
                scale.error(
                        "scale-order",
                        keys[i],
                        "The corners must rise: zero_below <= full_from <= full_to <= zero_above; they are "
                                + Texts.number(c[0]) + ", " + Texts.number(c[1]) + ", " + Texts.number(c[2]) + ", "
                                + Texts.number(c[3]) + ".");
                return Optional.empty();
            }
        }
        return Optional.of(new Target(c[0], c[1], c[2], c[3]));
    }

    private Optional<ValueFunction> halfLife() {
        Optional<double[]> numbers = numbers("full", "half");
        if (numbers.isPresent() && numbers.get()[1] <= 0) {
            scale.error(
                    "scale-anchors", "half", "'half' is " + Texts.number(numbers.get()[1]) + "; it must be above 0.");
            return Optional.empty();
        }
        return numbers.map(n -> new HalfLife(n[0], n[1]));
    }

    private Optional<ValueFunction> steps() {
        Optional<List<Items.Pair>> table = points("table", 1);
        Optional<Double> above = scale.requiredNumber("above", "it is the score above the last step");
        if (above.isPresent()) {
            checkScore(scale, "above", above.get());
        }
        if (table.isEmpty() || above.isEmpty() || !monotone(table.get(), false)) {
            return Optional.empty();
        }
        return Optional.of(new Steps(anchorsOf(table.get()), above.get()));
    }

    private Optional<List<Items.Pair>> points(String key, int least) {
        if (!scale.has(key)) {
            scale.missing(key, "it must be a list of pairs [x, score]");
            return Optional.empty();
        }
        Optional<List<Items.Pair>> pairs = scale.pairs(key);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        if (pairs.get().size() < least) {
            scale.error(
                    "scale-anchors",
                    key,
                    "'" + key + "' must have at least " + least + " pairs, has "
                            + pairs.get().size() + ".");
            return Optional.empty();
        }
        for (Items.Pair pair : pairs.get()) {
            if (pair.y() < 0 || pair.y() > 100) {
                scale.errorAt("scale-score", pair.yAt(), pair.path() + "[1]", outside(pair.y()));
            }
        }
        return pairs;
    }

    private boolean monotone(List<Items.Pair> pairs, boolean falling) {
        for (int i = 1; i < pairs.size(); i++) {
            Items.Pair pair = pairs.get(i);
            double before = pairs.get(i - 1).x();
            if (!(falling ? EqualNumbers.less(pair.x(), before) : EqualNumbers.less(before, pair.x()))) {
                scale.errorAt(
                        "scale-order",
                        pair.at(),
                        pair.path() + "[0]",
                        "The x must be strictly monotone; " + Texts.number(pair.x()) + " follows "
                                + Texts.number(before) + ".");
                return false;
            }
        }
        return true;
    }

    static void checkScore(Section section, String key, double score) {
        if (score < 0 || score > 100) {
            section.error("scale-score", key, outside(score));
        }
    }

    private static String outside(double score) {
        return "The score must be 0..100, was " + Texts.number(score) + ".";
    }
}
