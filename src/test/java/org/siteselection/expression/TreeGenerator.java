package org.siteselection.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates well-typed trees over the names of {@link Sample#SCOPE}. */
final class TreeGenerator {
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "0.5", "10", "1e3", "1e308", "7.25", "headcount", "a", "b", "x", "zero", "price");
    private static final List<String> METRICS = List.of("a", "b", "x", "zero", "price", "missing", "gone");

    private final Random random;

    TreeGenerator(Random random) {
        this.random = random;
    }

    Tree number(int depth) {
        if (depth == 0) {
            return Tree.leaf(one(random.nextInt(5) == 0 ? METRICS : NUMBERS));
        }
        int next = depth - 1;
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Tree.of(one("+", "-", "*", "/", "%"), number(next), number(next));
            case 3 -> Tree.of("neg", number(next));
            case 4 -> Tree.of("?:", truth(next), number(next), number(next));
            case 5 -> Tree.of(one("abs", "ln", "log10", "exp", "sqrt"), number(next));
            case 6 ->
                random.nextBoolean()
                        ? Tree.of("pow", number(next), number(next))
                        : Tree.of("clamp", number(next), number(next), number(next));
            default -> new Tree(one("min", "max"), several(1, Type.NUMBER, next));
        };
    }

    Tree truth(int depth) {
        if (depth == 0) {
            return random.nextBoolean()
                    ? Tree.leaf(one("true", "false", "automated"))
                    : Tree.of("has", Tree.leaf(one(METRICS)));
        }
        int next = depth - 1;
        return switch (random.nextInt(8)) {
            case 0, 1 -> Tree.of(one("&&", "||"), truth(next), truth(next));
            case 2 -> Tree.of("!", truth(next));
            case 3 -> Tree.of("?:", truth(next), truth(next), truth(next));
            case 4, 5 -> Tree.of(one("<", "<=", ">", ">=", "==", "!="), number(next), number(next));
            case 6 ->
                random.nextBoolean()
                        ? Tree.of(one("==", "!="), text(next), text(next))
                        : Tree.of(one("==", "!="), truth(next), truth(next));
            default -> {
                Type type = Type.values()[random.nextInt(3)];
                List<Tree> parts = several(0, type, next);
                parts.add(0, of(type, next));
                yield new Tree("in", parts);
            }
        };
    }

    Tree text(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return Tree.leaf(one("country", "'CN'", "\"US\"", "''"));
        }
        return Tree.of("?:", truth(depth - 1), text(depth - 1), text(depth - 1));
    }

    Tree of(Type type, int depth) {
        return switch (type) {
            case NUMBER -> number(depth);
            case BOOLEAN -> truth(depth);
            case TEXT -> text(depth);
        };
    }

    private List<Tree> several(int fewest, Type type, int depth) {
        List<Tree> trees = new ArrayList<>();
        for (int i = fewest + random.nextInt(3); i > 0; i--) {
            trees.add(of(type, depth));
        }
        return trees;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
