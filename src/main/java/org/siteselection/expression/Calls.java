package org.siteselection.expression;

import java.util.List;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.ForeignNotation;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.text.NearestName;

/** Checks calls of functions. */
final class Calls {
    private final Checker checker;
    private final Names names;
    private final ExpressionIssues issues;

    Calls(Checker checker, Names names, ExpressionIssues issues) {
        this.checker = checker;
        this.names = names;
        this.issues = issues;
    }

    Node check(Syntax.Call call) {
        Function function = Function.of(call.function()).orElse(null);
        if (function == null) {
            issues.add(
                    ExpressionIssue.UNKNOWN_FUNCTION,
                    call.nameAt(),
                    call.nameAt().quoted() + " is not a function",
                    hint(call.function()));
            call.arguments().forEach(checker::check);
            return new Node.Unknown();
        }
        boolean fits = function.takes(call.arguments().size());
        if (!fits) {
            issues.add(
                    ExpressionIssue.ARGUMENTS,
                    call.at(),
                    function.spelling() + " takes " + function.arity() + ", but "
                            + call.arguments().size() + " were given",
                    "It is called as " + function.usage() + ".");
        }
        if (function == Function.HAS) {
            List<TruthNode> presences =
                    call.arguments().stream().map(names::presence).toList();
            return fits ? presences.get(0) : TruthNode.constant(false);
        }
        List<NumberNode> arguments = call.arguments().stream()
                .map(argument -> checker.number(argument, function.spelling()))
                .toList();
        if (!fits) {
            return NumberNode.constant(0);
        }
        NumberNode node = node(function, arguments, call.at());
        boolean boundsAreConstant =
                function == Function.CLAMP && call.arguments().stream().skip(1).allMatch(checker::isConstant);
        return boundsAreConstant
                ? checker.sound(node, new Clamp(arguments.get(1), arguments.get(1), arguments.get(2), call.at()))
                : node;
    }

    private static NumberNode node(Function function, List<NumberNode> arguments, SourceSpan at) {
        return switch (function) {
            case MIN, MAX -> new Extreme(function == Function.MAX, arguments.toArray(NumberNode[]::new));
            case POW -> new Power(arguments.get(0), arguments.get(1), at);
            case CLAMP -> new Clamp(arguments.get(0), arguments.get(1), arguments.get(2), at);
            default -> new OneArgument(function, arguments.get(0), at);
        };
    }

    private String hint(String function) {
        if (names.isKnown(function)) {
            return "It is a name and takes no arguments; write * to multiply.";
        }
        String foreign = ForeignNotation.ofWord(function);
        return foreign.isEmpty() ? NearestName.hint(function, Function.NAMES).strip() : foreign;
    }
}
