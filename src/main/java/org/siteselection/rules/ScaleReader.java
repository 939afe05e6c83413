package org.siteselection.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.siteselection.scoring.Categories;
import org.siteselection.scoring.HalfLife;
import org.siteselection.scoring.Identity;
import org.siteselection.scoring.Linear;
import org.siteselection.scoring.Log;
import org.siteselection.scoring.Piecewise;
import org.siteselection.scoring.Point;
import org.siteselection.scoring.Steps;
import org.siteselection.scoring.Target;
import org.siteselection.scoring.ValueFunction;

/** Reads a {@code scale}: raw value to score on 0..100. */
final class ScaleReader {
    private static final List<String> TYPES =
            List.of("linear", "log", "piecewise", "target", "half_life", "steps", "categories", "identity");

    private final Section scale;

    ScaleReader(Section scale) {
        this.scale = scale;
    }

    /** The value function, or empty with issues. */
    Optional<ValueFunction> read() {
        if (!scale.has("type")) {
            scale.missing("type", "one of " + String.join(", ", TYPES) + " was expected");
            return Optional.empty();
        }
        Optional<String> type = scale.oneOf("type", "unknown-scale", TYPES);
        scale.words("why");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<ValueFunction> function = switch (type.get()) {
            case "linear" -> anchors(type.get()).map(a -> new Linear(a[0], a[1]));
            case "log" -> anchors(type.get()).filter(this::positive).map(a -> new Log(a[0], a[1]));
            case "piecewise" -> piecewise();
            case "target" -> target();
            case "half_life" -> halfLife();
            case "steps" -> steps();
            case "categories" -> categories();
            default -> Optional.of(new Identity());
        };
        scale.close();
        return function;
    }

    private Optional<double[]> anchors(String type) {
        Optional<double[]> anchors = numbers("worst", "best");
        if (anchors.isPresent() && anchors.get()[0] == anchors.get()[1]) {
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
        for (int i = 0; i < 2; i++) {
            if (anchors[i] <= 0) {
                String key = i == 0 ? "worst" : "best";
                scale.error(
                        "scale-anchors",
                        key,
                        "'" + key + "' is " + Texts.number(anchors[i]) + "; a log scale needs anchors above 0.");
                return false;
            }
        }
        return true;
    }

    /** Required numbers, or empty with an issue for each that is missing. */
    private Optional<double[]> numbers(String... keys) {
        double[] numbers = new double[keys.length];
        boolean all = true;
        for (int i = 0; i < keys.length; i++) {
            OptionalDouble number = scale.requiredNumber(keys[i], "this scale needs " + String.join(", ", keys));
            all &= number.isPresent();
            numbers[i] = number.orElse(0);
        }
        return all ? Optional.of(numbers) : Optional.empty();
    }

    private Optional<ValueFunction> piecewise() {
        Optional<List<Point>> points = points("points", 2);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Point> ordered = new ArrayList<>(points.get());
        if (ordered.get(0).value() > ordered.get(ordered.size() - 1).value()) {
            Collections.reverse(ordered);
        }
        return ascending("points", ordered) ? Optional.of(new Piecewise(ordered)) : Optional.empty();
    }

    private Optional<ValueFunction> target() {
        Optional<double[]> corners = numbers("zero_below", "full_from", "full_to", "zero_above");
        if (corners.isEmpty()) {
            return Optional.empty();
        }
        double[] c = corners.get();
        double[] sorted = c.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(c, sorted)) {
            scale.error(
                    "scale-order",
                    "type",
                    "The corners must rise: zero_below <= full_from <= full_to <= zero_above; they are "
                            + Texts.number(c[0]) + ", " + Texts.number(c[1]) + ", " + Texts.number(c[2]) + ", "
                            + Texts.number(c[3]) + ".");
            return Optional.empty();
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
        Optional<List<Point>> table = points("table", 1);
        OptionalDouble above = scale.requiredNumber("above", "it is the score beyond the last step");
        if (above.isPresent()) {
            checkScore("above", above.getAsDouble());
        }
        if (table.isEmpty() || above.isEmpty() || !ascending("table", table.get())) {
            return Optional.empty();
        }
        return Optional.of(new Steps(table.get(), above.getAsDouble()));
    }

    private Optional<ValueFunction> categories() {
        if (!scale.has("table")) {
            scale.missing("table", "a map of class numbers to scores was expected");
            return Optional.empty();
        }
        Optional<Section> table = scale.section("table");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Point> entries = new ArrayList<>();
        for (Map.Entry<String, Doc.Entry> entry : table.get().entries().entrySet()) {
            String key = entry.getKey();
            if (Section.isOwn(key)) {
                continue;
            }
            OptionalDouble score = table.get().number(key);
            Optional<Double> number = number(key);
            if (number.isEmpty()) {
                table.get().keyError("scale-category", key, "The class '" + key + "' is not a number.", "");
            } else if (entries.stream().anyMatch(e -> e.value() == number.get())) {
                table.get().keyError("scale-category", key, "The class " + key + " stands here twice.", "");
            } else if (score.isPresent()) {
                checkScore(table.get(), key, score.getAsDouble());
                entries.add(new Point(number.get(), score.getAsDouble()));
            }
        }
        if (entries.isEmpty() && table.get().entries().isEmpty()) {
            scale.error("scale-category", "table", "The table is empty; at least one class was expected.");
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Categories(entries));
    }

    private static Optional<Double> number(String key) {
        try {
            double number = Double.parseDouble(key);
            return Double.isFinite(number) && key.matches("[-+0-9.eE]+") ? Optional.of(number + 0.0) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<List<Point>> points(String key, int least) {
        if (!scale.has(key)) {
            scale.missing(key, "a list of pairs [x, score] was expected");
            return Optional.empty();
        }
        Optional<List<double[]>> pairs = scale.pairs(key);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        if (pairs.get().size() < least) {
            scale.error(
                    "scale-anchors",
                    key,
                    "'" + key + "' has " + pairs.get().size() + " pairs; at least " + least + " were expected.");
            return Optional.empty();
        }
        pairs.get().forEach(pair -> checkScore(key, pair[1]));
        return Optional.of(pairs.get().stream().map(p -> new Point(p[0], p[1])).toList());
    }

    private boolean ascending(String key, List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).value() <= points.get(i - 1).value()) {
                scale.error(
                        "scale-order",
                        key,
                        "The x of '" + key + "' must be strictly monotone; "
                                + Texts.number(points.get(i).value()) + " stands beside "
                                + Texts.number(points.get(i - 1).value()) + ".");
                return false;
            }
        }
        return true;
    }

    private void checkScore(String key, double score) {
        checkScore(scale, key, score);
    }

    private static void checkScore(Section section, String key, double score) {
        if (score < 0 || score > 100) {
            section.error("scale-score", key, "The score " + Texts.number(score) + " lies outside 0..100.");
        }
    }
}
