package org.siteselection.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression of the tests, independent of the package: an operator or function with its operands, or a leaf with its
 * text in {@code head}.
 */
record Tree(String head, List<Tree> parts) {
    static Tree leaf(String written) {
        return new Tree(written, List.of());
    }

    static Tree of(String head, Tree... parts) {
        return new Tree(head, List.of(parts));
    }

    /** With parentheses only where the precedences ask for them. */
    String sparse() {
        return switch (head) {
            case "?:" -> operand(0, 2) + " ? " + operand(1, 2) + " : " + operand(2, 1);
            case "!", "neg" -> (head.equals("!") ? "!" : "-") + operand(0, 8);
            case "in" ->
                operand(0, 4) + " in ["
                        + parts.stream().skip(1).map(Tree::sparse).collect(Collectors.joining(", ")) + "]";
            default -> {
                if (binding() < 8) {
                    yield operand(0, binding()) + " " + head + " " + operand(1, binding() + 1);
                }
                yield isLeaf() ? head : call(Tree::sparse);
            }
        };
    }

    /** With parentheses and space in all allowed positions. */
    String lavish() {
        return switch (head) {
            case "?:" ->
                "( " + parts.get(0).lavish() + "\n? " + parts.get(1).lavish() + " :\t"
                        + parts.get(2).lavish() + ")";
            case "!", "neg" ->
                "(" + (head.equals("!") ? "! " : "- ") + parts.get(0).lavish() + " )";
            case "in" ->
                "(" + parts.get(0).lavish() + " in [ "
                        + parts.stream().skip(1).map(Tree::lavish).collect(Collectors.joining(" ,")) + " ])";
            default -> {
                if (binding() < 8) {
                    yield "(" + parts.get(0).lavish() + head + parts.get(1).lavish() + ")";
                }
                yield isLeaf() ? head : call(Tree::lavish);
            }
        };
    }

    boolean isLeaf() {
        return parts.isEmpty();
    }

    private String call(java.util.function.Function<Tree, String> print) {
        return head + "(" + parts.stream().map(print).collect(Collectors.joining(",")) + ")";
    }

    private String operand(int index, int loosest) {
        Tree part = parts.get(index);
        return part.binding() < loosest ? "(" + part.sparse() + ")" : part.sparse();
    }

    private int binding() {
        return switch (head) {
            case "?:" -> 1;
            case "||" -> 2;
            case "&&" -> 3;
            case "==", "!=", "<", "<=", ">", ">=", "in" -> 4;
            case "+", "-" -> 5;
            case "*", "/", "%" -> 6;
            default -> 8;
        };
    }
}
