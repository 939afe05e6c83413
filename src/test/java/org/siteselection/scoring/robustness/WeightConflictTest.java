package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.scoring.robustness.WeightConstraint.Span;

class WeightConflictTest {
    private static Span one(int criterion) {
        return new Span(criterion, criterion + 1);
    }

    @Test
    void onlyTheContradictionIsNamed() {
        List<WeightConstraint> constraints = List.of(
                WeightConstraint.order(4, one(3), one(2)),
                WeightConstraint.order(4, one(0), one(1)),
                WeightConstraint.atLeast(4, one(1), 0.3),
                WeightConstraint.atMost(4, one(2), 0.5),
                WeightConstraint.atMost(4, one(0), 0.2));
        assertThat(ConstrainedWeights.conflict(4, constraints)).containsExactly(1, 2, 4);
        assertThatThrownBy(() -> new ConstrainedWeights(4, constraints)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSumOfAllWeightsCanContradict() {
        List<WeightConstraint> constraints = List.of(
                WeightConstraint.atMost(2, one(0), 0.4),
                WeightConstraint.atLeast(2, one(0), 0.1),
                WeightConstraint.atMost(2, one(1), 0.5));
        assertThat(ConstrainedWeights.conflict(2, constraints)).containsExactly(0, 2);
    }

    @Test
    void aNodeWithoutCriteriaHasTheWeightZero() {
        Span none = new Span(1, 1);
        assertThat(ConstrainedWeights.conflict(2, List.of(WeightConstraint.atLeast(2, none, 0.1))))
                .containsExactly(0);
        List<WeightConstraint> below = List.of(WeightConstraint.order(2, none, one(0)));
        assertThat(ConstrainedWeights.conflict(2, below)).isEmpty();
        double[] weights = new double[2];
        new ConstrainedWeights(2, below).draws(SplitMix.of(1, 0)).next(SplitMix.of(1, 0), weights);
        assertThat(weights).containsExactly(0, 1);
    }

    @Test
    void setsAreIrreducible() {
        Random random = new Random(6);
        int conflicts = 0;
        for (int trial = 0; trial < 300; trial++) {
            int criteria = 2 + random.nextInt(6);
            List<WeightConstraint> constraints = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Span first = span(random, criteria);
                Span second = span(random, criteria);
                double bound = random.nextInt(101) / 100.0;
                constraints.add(
                        switch (random.nextInt(3)) {
                            case 0 -> WeightConstraint.order(criteria, first, second);
                            case 1 -> WeightConstraint.atLeast(criteria, first, bound / 2);
                            default -> WeightConstraint.atMost(criteria, first, bound);
                        });
            }
            List<Integer> conflict = ConstrainedWeights.conflict(criteria, constraints);
            List<WeightConstraint> named =
                    conflict.stream().map(constraints::get).toList();
            if (conflict.isEmpty()) {
                assertThat(new ConstrainedWeights(criteria, constraints).criteria())
                        .isEqualTo(criteria);
                continue;
            }
            conflicts++;
            assertThat(conflict).isEqualTo(byDeletion(criteria, constraints));
            assertThat(WeightRegion.feasible(criteria, named)).isFalse();
            for (int i = 0; i < named.size(); i++) {
                int without = i;
                List<WeightConstraint> rest = IntStream.range(0, named.size())
                        .filter(k -> k != without)
                        .mapToObj(named::get)
                        .toList();
                assertThat(WeightRegion.feasible(criteria, rest)).isTrue();
            }
        }
        assertThat(conflicts).isBetween(50, 280);
    }

    private static List<Integer> byDeletion(int criteria, List<WeightConstraint> constraints) {
        List<Integer> kept =
                new ArrayList<>(IntStream.range(0, constraints.size()).boxed().toList());
        for (Integer candidate : List.copyOf(kept)) {
            List<Integer> rest = new ArrayList<>(kept);
            rest.remove(candidate);
            if (!WeightRegion.feasible(
                    criteria, rest.stream().map(constraints::get).toList())) {
                kept = rest;
            }
        }
        return kept;
    }

    /** A contradiction of two among hundreds of constraints. */
    @Test
    void aContradictionIsFoundAmongHundredsOfConstraints() {
        int criteria = 300;
        List<WeightConstraint> constraints = new ArrayList<>();
        for (int c = 0; c < criteria; c++) {
            constraints.add(WeightConstraint.atMost(criteria, one(c), 0.02));
            constraints.add(WeightConstraint.atLeast(criteria, one(c), 0.001));
        }
        constraints.add(WeightConstraint.atLeast(criteria, one(7), 0.03));
        assertThat(ConstrainedWeights.conflict(criteria, constraints)).containsExactly(14, 600);
    }

    private static Span span(Random random, int criteria) {
        int from = random.nextInt(criteria);
        return new Span(from, from + 1 + random.nextInt(criteria - from));
    }
}
