package org.siteselection.expression;

import java.util.List;
import java.util.Optional;

/**
 * Finds parts of a {@link Tree} that read no name and either have no value or divide by zero, independent of the parts
 * above them.
 */
final class ConstantFaults {
    private ConstantFaults() {}

    static boolean in(Tree tree) {
        return fails(tree)
                || dividesByZero(tree)
                || clampsNothing(tree)
                || tree.parts().stream().anyMatch(ConstantFaults::in);
    }

    private static boolean fails(Tree tree) {
        try {
            if (isConstant(tree)) {
                NaiveInterpreter.value(tree);
            }
            return false;
        } catch (NaiveInterpreter.Failure failure) {
            return true;
        }
    }

    private static boolean dividesByZero(Tree tree) {
        if (!List.of("/", "%").contains(tree.head()) || !isConstant(tree.parts().get(1))) {
            return false;
        }
        try {
            return NaiveInterpreter.value(tree.parts().get(1)).equals(Optional.of(0.0))
                    || NaiveInterpreter.value(tree.parts().get(1)).equals(Optional.of(-0.0));
        } catch (NaiveInterpreter.Failure failure) {
            return true;
        }
    }

    private static boolean clampsNothing(Tree tree) {
        List<Tree> parts = tree.parts();
        return tree.head().equals("clamp")
                && isConstant(parts.get(1))
                && isConstant(parts.get(2))
                && fails(Tree.of("clamp", parts.get(1), parts.get(1), parts.get(2)));
    }

    private static boolean isConstant(Tree tree) {
        boolean name = tree.isLeaf()
                && tree.head().matches("[a-z]\\w*")
                && !tree.head().matches("true|false");
        return !name && tree.parts().stream().allMatch(ConstantFaults::isConstant);
    }
}
