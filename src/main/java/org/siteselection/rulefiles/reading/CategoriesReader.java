package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.ShortText;

/** Reads the {@code table} of a scale of {@code categories}: class number to score. */
final class CategoriesReader {
    private static final Pattern CLASS = Pattern.compile("[-+0-9.eE]+");

    private final Section scale;

    CategoriesReader(Section scale) {
        this.scale = scale;
    }

    /** The scale, or empty with issues. */
    Optional<ValueFunction> read() {
        if (!scale.has("table")) {
            scale.missing("table", "it must be a map of class numbers to scores");
            return Optional.empty();
        }
        Optional<Section> table = scale.section("table");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Point> entries = new ArrayList<>();
        Set<Double> classes = new HashSet<>();
        boolean sound = true;
        for (Map.Entry<String, Doc.Entry> entry : table.get().entries().entrySet()) {
            String key = entry.getKey();
            if (Doc.isOwn(key)) {
                continue;
            }
            Optional<Double> score = table.get().number(key);
            Optional<Double> number = number(key);
            sound &= number.isPresent() && score.isPresent();
            if (number.isEmpty()) {
                table.get()
                        .keyError(
                                "scale-category",
                                key,
                                "The class '" + ShortText.of(key, 60) + "' is not a number.",
                                "");
            } else if (classes.contains(EqualNumbers.rounded(number.get()))) {
                sound = false;
                table.get().keyError("scale-category", key, "Duplicate class " + ShortText.of(key, 60) + ".", "");
            } else if (score.isPresent()) {
                classes.add(EqualNumbers.rounded(number.get()));
                ScaleReader.checkScore(table.get(), key, score.get());
                entries.add(new Point(number.get(), score.get()));
            }
        }
        if (table.get().entries().values().stream()
                .allMatch(entry -> entry.value().isNull())) {
            scale.error("scale-category", "table", "'table' must have at least one class, is empty.");
        }
        return entries.isEmpty() || !sound ? Optional.empty() : Optional.of(new Categories(entries));
    }

    private static Optional<Double> number(String key) {
        try {
            double number = Double.parseDouble(key);
            return Double.isFinite(number) && CLASS.matcher(key).matches()
                    ? Optional.of(number + 0.0)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
