package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.scoring.weighting.BestWorst;
import org.siteselection.scoring.weighting.CriticWeights;
import org.siteselection.scoring.weighting.EntropyWeights;
import org.siteselection.scoring.weighting.EqualWeights;
import org.siteselection.scoring.weighting.MerecWeights;
import org.siteselection.scoring.weighting.RankOrderCentroid;
import org.siteselection.scoring.weighting.RankReciprocal;
import org.siteselection.scoring.weighting.RankSum;
import org.siteselection.scoring.weighting.StandardDeviationWeights;
import org.siteselection.scoring.weighting.SwingWeights;
import org.siteselection.scoring.weighting.Weighting;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Reads {@code weighting}: the weighting of siblings without weights of their own. */
final class WeightingReader {
    private static final List<String> METHODS = List.of(
            "equal",
            "rank_order_centroid",
            "rank_sum",
            "rank_reciprocal",
            "swing",
            "ahp",
            "best_worst",
            "standard_deviation",
            "entropy",
            "critic",
            "merec");

    private final Section section;
    private final Issues issues;
    private final List<String> siblings;
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * @param siblings ids of the weighted siblings, sorted: the order of all judgements
     */
    WeightingReader(Section section, Issues issues, List<String> siblings) {
        this.section = section;
        this.issues = issues;
        this.siblings = siblings;
        siblings.forEach(sibling -> indices.put(sibling, indices.size()));
    }

    Optional<Weighting> read() {
        if (!section.has("method")) {
            section.missing("method", "it must be one of " + String.join(", ", METHODS));
            return Optional.empty();
        }
        Optional<String> method = section.oneOf("method", "unknown-weighting", METHODS);
        section.words("why");
        Optional<Weighting> weighting = method.flatMap(this::read);
        if (method.isPresent()) {
            section.close();
        }
        return weighting;
    }

    private Optional<Weighting> read(String method) {
        return switch (method) {
            case "equal" -> {
                // An order is allowed besides, so that authors can switch between the rank methods and this one.
                section.texts("order");
                yield Optional.of(new EqualWeights());
            }
            case "rank_order_centroid" -> ranks().map(RankOrderCentroid::new);
            case "rank_sum" -> ranks().map(RankSum::new);
            case "rank_reciprocal" -> ranks().map(RankReciprocal::new);
            case "swing" -> swing();
            case "ahp" -> new PairwiseReader(section, issues).read(siblings.size(), order());
            case "best_worst" -> bestWorst();
            case "standard_deviation" -> Optional.of(new StandardDeviationWeights());
            case "entropy" -> Optional.of(new EntropyWeights());
            case "critic" -> Optional.of(new CriticWeights());
            default -> Optional.of(new MerecWeights());
        };
    }

    /** The order of the siblings as positions in {@link #siblings}, or empty with issues. */
    private Optional<List<Integer>> order() {
        if (!section.has("order")) {
            section.missing("order", "it must list all siblings: " + Texts.some(siblings));
            return Optional.empty();
        }
        List<Doc> items = section.list("order").orElse(List.of());
        List<String> order = section.texts("order");
        if (order.size() != items.size()) {
            return Optional.empty();
        }
        boolean sound = true;
        Set<String> before = new HashSet<>();
        for (int i = 0; i < order.size(); i++) {
            sound &= known(order.get(i), items.get(i).at(), section.path("order") + "[" + i + "]");
            if (!before.add(order.get(i))) {
                issues.error(
                        "weighting-siblings",
                        items.get(i).at(),
                        section.path("order") + "[" + i + "]",
                        "Duplicate '" + ShortText.of(order.get(i), 60) + "' in 'order'.");
                sound = false;
            }
        }
        return sound & complete("order", order)
                ? Optional.of(order.stream().map(indices::get).toList())
                : Optional.empty();
    }

    private boolean known(String id, Position at, String path) {
        if (indices.containsKey(id)) {
            return true;
        }
        issues.error(
                "weighting-siblings",
                at,
                path,
                "'" + ShortText.of(id, 60) + "' is not one of the siblings " + Texts.some(siblings) + ".",
                NearestName.hint(id, siblings));
        return false;
    }

    private boolean complete(String key, Iterable<String> given) {
        TreeSet<String> missing = new TreeSet<>(siblings);
        given.forEach(missing::remove);
        if (missing.isEmpty()) {
            return true;
        }
        section.keyError("weighting-siblings", key, "'" + key + "' lacks " + Texts.some(missing) + ".", "");
        return false;
    }

    private Optional<List<Integer>> ranks() {
        return order().map(order -> {
            Integer[] ranks = new Integer[order.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[order.get(i)] = i + 1;
            }
            return List.of(ranks);
        });
    }

    /** A number for each sibling, in the order of the siblings. */
    private Optional<List<Double>> numbers(String key, double least, List<String> optional) {
        if (!section.has(key)) {
            section.missing(key, "it must have a number for each of " + Texts.some(siblings));
            return Optional.empty();
        }
        Optional<Section> map = section.section(key);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = true;
        Double[] numbers = new Double[siblings.size()];
        for (String id : List.copyOf(map.get().entries().keySet())) {
            if (!known(id, map.get().keyAt(id), map.get().path(id))) {
                sound = false;
                continue;
            }
            var number = map.get().requiredNumber(id, "it must be a number");
            if (number.isPresent() && number.get() >= least && number.get() <= 1e300) {
                numbers[indices.getOrDefault(id, 0)] = number.get();
            } else {
                sound = false;
                number.ifPresent(n -> map.get()
                        .error(
                                "bad-judgement",
                                id,
                                "'" + id + "' must be at least " + Texts.number(least) + ", was " + Texts.number(n)
                                        + "."));
            }
        }
        List<String> given = new ArrayList<>(map.get().entries().keySet());
        given.addAll(optional);
        return sound & complete(key, given) ? Optional.of(Arrays.asList(numbers)) : Optional.empty();
    }

    private Optional<Weighting> swing() {
        Optional<List<Double>> points = numbers("points", 0, List.of());
        if (points.isPresent() && points.get().stream().allMatch(point -> point == 0)) {
            section.error("bad-weight", "points", "All points are 0; at least one must be positive.");
            return Optional.empty();
        }
        return points.map(SwingWeights::new);
    }

    private Optional<Weighting> bestWorst() {
        Optional<String> best = sibling("best");
        Optional<String> worst = sibling("worst");
        if (best.isEmpty() || worst.isEmpty()) {
            List.of("best_to_others", "others_to_worst").forEach(section::get);
            return Optional.empty();
        }
        if (best.equals(worst) && siblings.size() > 1) {
            section.error("bad-judgement", "worst", "'" + worst.get() + "' is both best and worst.");
        }
        Optional<List<Double>> toOthers = numbers("best_to_others", 1, List.of(best.get()));
        Optional<List<Double>> toWorst = numbers("others_to_worst", 1, List.of(worst.get()));
        if (toOthers.isEmpty() || toWorst.isEmpty() || best.equals(worst) && siblings.size() > 1) {
            return Optional.empty();
        }
        int b = indices.getOrDefault(best.get(), 0);
        int w = indices.getOrDefault(worst.get(), 0);
        boolean sound = self("best_to_others", best.get(), toOthers.get(), b)
                & self("others_to_worst", worst.get(), toWorst.get(), w);
        return sound
                ? Optional.of(new BestWorst(b, w, List.copyOf(toOthers.get()), List.copyOf(toWorst.get())))
                : Optional.empty();
    }

    /** The comparison of a sibling with itself is 1 and may be omitted. */
    private boolean self(String key, String id, List<Double> judgements, int index) {
        Double own = judgements.get(index);
        if (own != null && own != 1) {
            section.section(key)
                    .orElseThrow()
                    .error(
                            "bad-judgement",
                            id,
                            "'" + id + "' compared with itself must be 1, was " + Texts.number(own) + ".");
            return false;
        }
        judgements.set(index, 1.0);
        return true;
    }

    private Optional<String> sibling(String key) {
        if (!section.has(key)) {
            section.missing(key, "it must be one of " + Texts.some(siblings));
            return Optional.empty();
        }
        return section.text(key).filter(id -> known(id, section.at(key), section.path(key)));
    }
}
