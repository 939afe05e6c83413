package org.siteselection.expression;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.ForeignNotation;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.text.NearestName;

/** Resolves the names of one expression in the scope, and records the used ones. */
final class Names {
    private final Scope scope;
    private final ExpressionIssues issues;
    private final Set<String> metrics = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();
    private final Set<Double> numbers = new TreeSet<>();
    private final Set<String> texts = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();
    private long length;
    private boolean readable = true;

    Names(Scope scope, ExpressionIssues issues) {
        this.scope = scope;
        this.issues = issues;
    }

    /** @param besideText whether the name is compared with a string, so that quotes may be missing */
    Node resolve(Syntax.Name name, boolean besideText) {
        int metric = scope.metricIndex(name.name());
        if (metric >= 0) {
            metrics.add(name.name());
            return (NumberNode) values -> finite(values.metric(metric), name.at());
        }
        int parameter = scope.parameterIndex(name.name());
        if (parameter < 0) {
            Optional<Expression> variable = scope.variable(name.name());
            if (variable.isPresent()) {
                return use(name.name(), variable.get());
            }
            if (scope.isUnreadable(name.name())) {
                readable = false;
                return new Node.Unknown();
            }
            report(name, scope.names(), besideText);
            return new Node.Unknown();
        }
        parameters.add(name.name());
        return switch (scope.parameterType(name.name()).orElseThrow()) {
            case NUMBER -> (NumberNode) values -> finite(values.number(parameter), name.at());
            case TEXT -> (TextNode) values -> values.text(parameter);
            case BOOLEAN -> (TruthNode) values -> Truth.of(values.flag(parameter));
        };
    }

    private Node use(String name, Expression variable) {
        variables.add(name);
        add(variable);
        return variable.root();
    }

    /** Adds the names and literals of an expression that is part of this one. */
    void add(Expression part) {
        metrics.addAll(part.figures());
        asked.addAll(part.metrics());
        parameters.addAll(part.parameters());
        numbers.addAll(part.numberLiterals());
        texts.addAll(part.textLiterals());
        length += part.length();
    }

    /** {@code has(metric)}: whether there is a value; never missing itself. */
    TruthNode presence(Syntax argument) {
        if (argument instanceof Syntax.Name name) {
            int metric = scope.metricIndex(name.name());
            if (metric >= 0) {
                asked.add(name.name());
                return values -> Truth.of(!Double.isNaN(values.metric(metric)));
            }
            if (!isKnown(name.name())) {
                report(name, scope.metrics(), false);
                return TruthNode.constant(false);
            }
        }
        boolean parameter = argument instanceof Syntax.Name name && scope.parameterIndex(name.name()) >= 0;
        String kind = parameter ? "a parameter" : argument instanceof Syntax.Name ? "a variable" : "an expression";
        String given = argument.at().quoted() + " is " + kind;
        String hint = parameter ? "Parameters always have a value." : "Ask for each metric on its own.";
        issues.add(ExpressionIssue.ARGUMENTS, argument.at(), "has takes the name of a metric, but " + given, hint);
        return TruthNode.constant(false);
    }

    /** Records a literal, for the search for points at which a condition changes. */
    void mention(double number) {
        numbers.add(number);
    }

    void mention(String text) {
        texts.add(text);
    }

    Set<Double> numbers() {
        return Collections.unmodifiableSet(numbers);
    }

    Set<String> texts() {
        return Collections.unmodifiableSet(texts);
    }

    /**
     * The reason why a literal is invalid for the parameter of this name; empty if it is valid, or if the name is not a
     * parameter.
     */
    Optional<String> fault(String name, Object literal) {
        return scope.fault(name, literal);
    }

    boolean isTextParameter(String name) {
        return scope.parameterType(name).filter(type -> type == Type.TEXT).isPresent();
    }

    boolean isKnown(String name) {
        return scope.metricIndex(name) >= 0
                || scope.parameterIndex(name) >= 0
                || scope.variable(name).isPresent();
    }

    /** Includes those in {@code has()}. */
    Set<String> metrics() {
        Set<String> all = new TreeSet<>(metrics);
        all.addAll(asked);
        return Collections.unmodifiableSet(all);
    }

    /** Metrics whose figures are part of the value, not only tested by {@code has()}. */
    Set<String> figures() {
        return Collections.unmodifiableSet(metrics);
    }

    Set<String> parameters() {
        return Collections.unmodifiableSet(parameters);
    }

    /** Whether no name is a variable whose expression has errors. */
    boolean readable() {
        return readable;
    }

    /** Variables that the expression names itself. */
    Set<String> variables() {
        return Collections.unmodifiableSet(variables);
    }

    /** Length of the expressions of all used variables, with their variables written out, in UTF-16 units. */
    long length() {
        return length;
    }

    private void report(Syntax.Name name, List<String> known, boolean besideText) {
        String quoted = name.at().quoted();
        issues.add(
                ExpressionIssue.UNKNOWN_NAME,
                name.at(),
                quoted + " is neither a metric nor a parameter",
                hint(name.name(), known, besideText));
    }

    private static String hint(String name, List<String> known, boolean besideText) {
        String nearest = NearestName.hint(name, known).strip();
        if (!nearest.isEmpty()) {
            return nearest;
        }
        if (besideText) {
            return "Put a string in quotes.";
        }
        if (name.startsWith("costs.")) {
            return "The rules have no 'costs' that can be read here.";
        }
        return Function.of(name)
                .map(function -> "The function is called as " + function.usage() + ".")
                .orElseGet(() -> ForeignNotation.ofWord(name));
    }

    // An infinite input would otherwise become a score, or turn into NaN and count as missing.
    private static double finite(double value, SourceSpan at) {
        if (Double.isInfinite(value)) {
            throw new EvaluationException(EvaluationException.OVERFLOW, "a value that is not finite", at);
        }
        return value;
    }
}
