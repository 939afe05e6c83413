package org.siteselection.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings.Outlined;
import org.siteselection.runs.DiffAnswer.Changes;
import org.siteselection.runs.DiffAnswer.FactChange;
import org.siteselection.runs.DiffAnswer.ParameterChange;
import org.siteselection.runs.DiffAnswer.PlaceChange;
import org.siteselection.runs.DiffAnswer.TextChange;
import org.siteselection.runs.DiffAnswer.WaiverChange;
import org.siteselection.runs.DiffAnswer.WeightChange;
import org.siteselection.text.Numbers;

/** Finds the differences of the inputs of two runs. */
final class RunChanges {
    private static final int MOST_FACTS = 1_000;

    private final StoredRun before;
    private final Outlined outlinedBefore;
    private final RankingWithProvenance left;
    private final StoredRun after;
    private final Outlined outlinedAfter;
    private final RankingWithProvenance right;

    RunChanges(StoredRun before, Outlined outlinedBefore, StoredRun after, Outlined outlinedAfter) {
        this.before = before;
        this.outlinedBefore = outlinedBefore;
        this.left = outlinedBefore.ranking();
        this.after = after;
        this.outlinedAfter = outlinedAfter;
        this.right = outlinedAfter.ranking();
    }

    Changes changes() {
        String method = left.answer().method();
        String methodAfter = right.answer().method();
        return new Changes(
                !before.rules().digest().equals(after.rules().digest()),
                ChangesSinceRun.differing(before.rules().files(), after.rules().files()),
                !before.snapshot().equals(after.snapshot()),
                method.equals(methodAfter) ? null : new TextChange(method, methodAfter),
                parameters(),
                weights(),
                places(),
                FactChanges.between(left, right).stream()
                        .limit(MOST_FACTS)
                        .map(RunChanges::fact)
                        .toList(),
                waivers());
    }

    private List<ParameterChange> parameters() {
        Map<String, Object> then = left.answer().parameters();
        Map<String, Object> now = right.answer().parameters();
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .map(name -> new ParameterChange(name, then.get(name), now.get(name)))
                .toList();
    }

    private List<WeightChange> weights() {
        Map<String, Double> then = weights(outlinedBefore);
        Map<String, Double> now = weights(outlinedAfter);
        TreeSet<String> paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(shown(then.get(path)), shown(now.get(path))))
                .map(path -> new WeightChange(path, then.get(path), now.get(path)))
                .toList();
    }

    /** Rounded as in answers, because shares of siblings may differ in their last bits. */
    private static @Nullable Double shown(@Nullable Double weight) {
        return weight == null ? null : Double.valueOf(Numbers.round(weight));
    }

    /** The same for every candidate, so the first one is sufficient. */
    private static Map<String, Double> weights(Outlined run) {
        Map<String, Double> weights = new TreeMap<>();
        Set<String> first = run.ranking().answer().ranking().stream()
                .limit(1)
                .map(RankingAnswer.Entry::id)
                .collect(Collectors.toSet());
        run.explained().apply(first).forEach(entry -> {
            if (entry.factors() != null) {
                entry.factors().forEach(factor -> add(factor, weights));
            }
        });
        return weights;
    }

    private static void add(FactorView factor, Map<String, Double> weights) {
        weights.put(factor.path(), factor.weight());
        if (factor.factors() != null) {
            factor.factors().forEach(child -> add(child, weights));
        }
        if (factor.criteria() != null) {
            for (CriterionView criterion : factor.criteria()) {
                weights.put(criterion.path(), criterion.weight());
            }
        }
    }

    private List<PlaceChange> places() {
        TreeSet<String> places = new TreeSet<>(left.places());
        places.addAll(right.places());
        return PlaceChanges.between(places, left.catalogue(), right.catalogue()).stream()
                .map(change -> new PlaceChange(change.id(), change.word(), change.stateBefore(), change.stateAfter()))
                .toList();
    }

    private static FactChange fact(FactChanges.Change change) {
        var then = change.before();
        var now = change.after();
        return new FactChange(
                change.place(),
                change.metric(),
                change.unit(),
                then == null ? null : then.value(),
                now == null ? null : now.value(),
                then == null ? null : then.year(),
                now == null ? null : now.year(),
                then == null ? null : then.source(),
                now == null ? null : now.source(),
                then == null ? null : then.uncertainty(),
                now == null ? null : now.uncertainty());
    }

    private List<WaiverChange> waivers() {
        Map<String, Map<String, String>> then = before.waivers();
        Map<String, Map<String, String>> now = after.waivers();
        List<WaiverChange> changes = new ArrayList<>();
        TreeSet<String> candidates = new TreeSet<>(then.keySet());
        candidates.addAll(now.keySet());
        for (String candidate : candidates) {
            Map<String, String> old = then.getOrDefault(candidate, Map.of());
            Map<String, String> current = now.getOrDefault(candidate, Map.of());
            TreeSet<String> gates = new TreeSet<>(old.keySet());
            gates.addAll(current.keySet());
            gates.stream()
                    .filter(gate -> !Objects.equals(old.get(gate), current.get(gate)))
                    .forEach(gate -> changes.add(new WaiverChange(candidate, gate, old.get(gate), current.get(gate))));
        }
        return changes;
    }
}
