package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siteselection.fields.Given;
import org.siteselection.fields.Position;

/**
 * Reads the items of a list in a rule document; items of the wrong kind become issues.
 *
 * @param section map with the list
 * @param key key of the list
 */
public record Items(Section section, String key, List<Doc> items) {
    /**
     * A pair of numbers and their places.
     *
     * @param path of the pair
     */
    public record Pair(double x, double y, Position at, Position yAt, String path) {}

    /** Pairs of numbers, or empty with issues if an item is not a pair of numbers. */
    Optional<List<Pair>> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            pair(section.item(key, i, items.get(i))).ifPresent(pairs::add);
        }
        return pairs.size() == items.size() ? Optional.of(pairs) : Optional.empty();
    }

    private Optional<Pair> pair(Given<Doc> item) {
        if (!(item.value() instanceof Doc.Sequence pair) || pair.items().size() != 2) {
            section.errorAt(
                    "wrong-type",
                    item.value().at(),
                    item.path(),
                    item.subject() + " must be a pair of numbers [x, score].");
            return Optional.empty();
        }
        Doc left = pair.items().get(0);
        Doc right = pair.items().get(1);
        Optional<Double> x = section.number(new Given<>("'x'", item.path() + "[0]", left));
        Optional<Double> y = section.number(new Given<>("'score'", item.path() + "[1]", right));
        return x.isPresent() && y.isPresent()
                ? Optional.of(new Pair(x.get(), y.get(), left.at(), right.at(), item.path()))
                : Optional.empty();
    }
}
