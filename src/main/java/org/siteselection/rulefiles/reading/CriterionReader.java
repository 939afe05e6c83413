package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Method;
import org.siteselection.rules.NodeLabel;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.RelativeScale;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.Texts;

/** Reads one criterion. */
final class CriterionReader {
    private static final List<String> WITHOUT_DIRECTION = List.of("target", "steps", "categories");

    private final Reading reading;
    private final Map<String, String> units;
    private final Method method;

    /**
     * @param units unit of each known metric
     * @param method method of the rule set, which determines the requirements of a criterion
     */
    CriterionReader(Reading reading, Map<String, String> units, Method method) {
        this.reading = reading;
        this.units = units;
        this.method = method;
    }

    Optional<RuleCriterion> read(Section.Named named, String path, double weight, boolean reportOnly) {
        Section section = named.section();
        String title = section.words("title").orElse(Texts.title(named.name()));
        String why = section.words("why").orElse(null);
        Optional<Expression> value = Optional.empty();
        if (section.has("value")) {
            value = reading.expression(section, "value", Type.NUMBER);
        } else {
            section.missing("value", "it must be a metric or an expression");
        }
        String unit = section.words("unit")
                .or(() -> value(section).map(units::get).filter(u -> !u.isEmpty()))
                .orElse(null);
        compareUnits(section, value.flatMap(Expression::soleMetric));
        Optional<Section> scaleSection = section.section("scale");
        reading.places().put(section.path(), section.at());
        scaleSection.ifPresent(at -> reading.places().put(at.path(), at.at()));
        reading.places().put(section.path("goal"), section.at("goal"));
        Optional<ScaleReader.Scale> read = scaleSection.flatMap(s -> new ScaleReader(s).read());
        ValueFunction scale = read.map(ScaleReader.Scale::absolute).orElse(null);
        RelativeScale relative = read.map(ScaleReader.Scale::relative).orElse(null);
        String scaleWhy = scaleSection.flatMap(s -> s.words("why")).orElse(null);
        MissingPolicy missing = missing(section);
        Optional<String> goalWord = section.oneOf("goal", "unknown-goal", List.of("maximize", "minimize"));
        Preference preference = PreferenceReader.read(section);
        section.close();
        if (!reportOnly && !section.has("scale") && !method.isOverValues()) {
            section.missing("scale", "the method " + method.type() + " scores each criterion by a scale");
            return Optional.empty();
        }
        Goal goal = goal(section, goalWord, scale);
        if (value.isEmpty() || section.has("scale") && read.isEmpty() || section.has("goal") && goalWord.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleCriterion(
                new NodeLabel(named.name(), path, title, why),
                weight,
                new RuleCriterion.Measure(value.get(), unit),
                new RuleCriterion.Scaling(scale, relative, scaleWhy, goal),
                missing,
                preference,
                reportOnly));
    }

    /** Reports a declared unit that differs from the metric's: either the label or the metric is wrong. */
    private void compareUnits(Section section, Optional<String> metric) {
        String declared = section.words("unit").orElse("");
        String actual = metric.map(units::get).orElse("");
        if (!declared.isEmpty() && !actual.isEmpty() && !declared.equals(actual)) {
            section.warning(
                    "unit-mismatch",
                    "unit",
                    "The unit is declared as '" + declared + "', but the metric '" + metric.orElseThrow() + "' is in '"
                            + actual + "'.",
                    "Write the metric's unit, or convert the value.");
        }
    }

    private static Optional<String> value(Section section) {
        return section.get("value").filter(Doc.Scalar.class::isInstance).map(v -> ((Doc.Scalar) v).text());
    }

    private static @Nullable Goal goal(Section section, Optional<String> word, @Nullable ValueFunction scale) {
        Goal written = word.map(w -> w.equals("maximize") ? Goal.MAXIMIZE : Goal.MINIMIZE)
                .orElse(null);
        if (scale == null) {
            return written;
        }
        Goal shown = scale.goal().orElse(null);
        if (written != null && WITHOUT_DIRECTION.contains(scale.type())) {
            section.keyError(
                    "goal-refused",
                    "goal",
                    "A " + scale.type() + " scale has no direction, so 'goal' has no effect.",
                    "Remove the key.");
        } else if (written != null && shown != null && written != shown) {
            section.error(
                    "goal-contradicts-scale",
                    "goal",
                    "'goal' says " + written.word() + ", the scale says " + shown.word() + ".",
                    scale.type().equals("half_life")
                            ? "Remove 'goal', or choose a scale that rises."
                            : "Swap the anchors of the scale, or remove 'goal'.");
        }
        return shown == null ? written : shown;
    }

    private static MissingPolicy missing(Section section) {
        Optional<Doc> given = section.get("missing");
        if (given.isEmpty()) {
            return new MissingPolicy.Reweight();
        }
        if (given.get() instanceof Doc.Mapping) {
            Section policy = section.section("missing").orElseThrow();
            double score = policy.requiredNumber("score", "it is the score of a missing value")
                    .orElse(0.0);
            if (score < 0 || score > 100) {
                policy.error("scale-score", "score", "'score' must be 0..100, was " + Texts.number(score) + ".");
            }
            policy.close();
            return new MissingPolicy.Fixed(score);
        }
        String word = section.oneOf("missing", "unknown-missing", List.of("exclude", "worst", "reweight"))
                .orElse("reweight");
        return switch (word) {
            case "exclude" -> new MissingPolicy.Exclude();
            case "worst" -> new MissingPolicy.Worst();
            default -> new MissingPolicy.Reweight();
        };
    }
}
