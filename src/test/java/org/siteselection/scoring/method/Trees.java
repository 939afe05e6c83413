package org.siteselection.scoring.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;

/** Builds criteria hierarchies for tests; paths follow from the ids. */
final class Trees {
    private static final MissingPolicy REWEIGHT = new MissingPolicy.Reweight();

    private Trees() {}

    static Criterion criterion(String id, double weight) {
        return criterion(id, weight, new Identity(), REWEIGHT);
    }

    static Criterion criterion(String id, double weight, MissingPolicy missing) {
        return criterion(id, weight, new Identity(), missing);
    }

    static Criterion criterion(String id, double weight, ValueFunction scale, MissingPolicy missing) {
        return new Criterion(id, id, weight, scale, missing);
    }

    static Factor factor(String id, double weight, HierarchyNode... children) {
        List<HierarchyNode> placed =
                Arrays.stream(children).map(c -> below(id, c)).toList();
        return new Factor(id, id, weight, placed);
    }

    private static HierarchyNode below(String parent, HierarchyNode node) {
        String path = parent.isEmpty() ? node.path() : parent + "." + node.path();
        if (node instanceof Criterion c) {
            return new Criterion(c.id(), path, c.weight(), c.scale(), c.missing());
        }
        Factor factor = (Factor) node;
        List<HierarchyNode> children =
                factor.children().stream().map(c -> below(parent, c)).toList();
        return new Factor(factor.id(), path, factor.weight(), children);
    }

    /** A tree of up to four levels of criteria on full 0..100 scales, with all policies and some weights 0. */
    static Factor random(Random random) {
        return (Factor) random(random, "", 0, 1);
    }

    private static HierarchyNode random(Random random, String id, int depth, double weight) {
        if (depth == 4 || depth > 0 && random.nextInt(3) == 0) {
            return criterion(id, weight, scale(random), policy(random));
        }
        HierarchyNode[] children = new HierarchyNode[1 + random.nextInt(4)];
        for (int i = 0; i < children.length; i++) {
            double share = i > 0 && random.nextInt(6) == 0 ? 0 : Math.exp(4 * random.nextGaussian());
            children[i] = random(random, String.valueOf((char) ('a' + i)), depth + 1, share);
        }
        return factor(id, weight, children);
    }

    private static ValueFunction scale(Random random) {
        return random.nextBoolean() ? new Identity() : new Linear(90, 10);
    }

    private static MissingPolicy policy(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new MissingPolicy.Worst();
            case 1 -> new MissingPolicy.Fixed(100 * random.nextDouble());
            case 2 -> new MissingPolicy.Exclude();
            default -> REWEIGHT;
        };
    }

    /** The same tree with the children of every factor in another order. */
    static HierarchyNode shuffled(HierarchyNode node, Random random) {
        if (!(node instanceof Factor factor)) {
            return node;
        }
        List<HierarchyNode> children = new ArrayList<>();
        factor.children().forEach(child -> children.add(shuffled(child, random)));
        Collections.shuffle(children, random);
        return new Factor(factor.id(), factor.path(), factor.weight(), children);
    }

    /** A random value for each criterion, about a quarter of them missing. */
    static double[] values(Hierarchy hierarchy, Random random) {
        double[] values = new double[hierarchy.criteria()];
        for (int c = 0; c < values.length; c++) {
            values[c] = random.nextInt(4) == 0 ? Double.NaN : 120 * random.nextDouble() - 10;
        }
        return values;
    }
}
