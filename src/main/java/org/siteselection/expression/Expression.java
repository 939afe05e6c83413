package org.siteselection.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.Lexer;
import org.siteselection.expression.syntax.Parser;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.SyntaxError;
import org.siteselection.expression.syntax.TokenKind;
import org.siteselection.scoring.EqualNumbers;

/**
 * A checked expression over metrics, parameters and variables, in a strict subset of the syntax of CEL (Common Expression Language):
 * from the loosest binding to the tightest {@code ?:}, {@code ||}, {@code &&}, relations and {@code in [list]}, {@code + -},
 * {@code * / %}, unary {@code - !}; functions {@code min max abs ln log10 exp pow sqrt clamp has}; comments begin with
 * {@code //}. Numbers are doubles; {@link EqualNumbers} defines their equality.
 *
 * <p>A missing metric makes every dependent value missing; conditions use {@link Truth three-valued logic}. {@code &&},
 * {@code ||}, {@code ?:} and {@code in} stop as soon as the result is clear, and {@code &&} and {@code ||} absorb an error
 * of one operand if another operand decides or is missing; all other operands are evaluated from left to right, so that an
 * error in one is not hidden by a missing neighbour. Within one operation missing comes before error: {@code missing / 0} is
 * missing, {@code 1 / 0} an error. Values that are present never give NaN or an infinity.
 *
 * <p>Immutable, evaluated without allocation of its own, with the same results on every platform.
 */
public final class Expression {
    /** Longest source, in UTF-16 units. */
    public static final int LONGEST = 2_000;

    /** Longest source with every variable written out, in UTF-16 units. */
    public static final int LONGEST_WITH_VARIABLES = 20_000;

    /** Deepest nesting of parentheses, lists, calls, prefix operators and conditionals that follow a colon. */
    public static final int DEEPEST = Parser.DEEPEST;

    private final String source;
    private final Node root;
    private final Type type;
    private final Set<String> metrics;
    private final Set<String> figures;
    private final Set<String> parameters;
    private final Optional<String> soleMetric;
    private final Set<Double> numberLiterals;
    private final Set<String> textLiterals;

    private final Set<String> variables;
    private final int length;

    private Expression(String source, Node root, Names names, Optional<String> soleMetric) {
        this.source = source;
        this.root = root;
        this.type = root.type().orElseThrow();
        this.metrics = names.metrics();
        this.figures = names.figures();
        this.parameters = names.parameters();
        this.soleMetric = soleMetric;
        this.numberLiterals = names.numbers();
        this.textLiterals = names.texts();
        this.variables = names.variables();
        this.length = (int) (source.length() + names.length());
    }

    /**
     * Reads and checks an expression. Never throws: for an invalid text, the result has all issues that were found. It has
     * none if the only fault is that a variable has errors, which were reported there.
     */
    public static Compilation compile(String source, Scope scope) {
        if (source.length() > LONGEST) {
            ExpressionIssue issue = new ExpressionIssue(
                    ExpressionIssue.TOO_LARGE,
                    new SourceSpan(source, LONGEST, source.length()),
                    "the expression has " + source.length() + " characters; at most " + LONGEST + " are allowed",
                    "Split it into several criteria or gates.");
            return new Compilation.Refused(List.of(issue));
        }
        ExpressionIssues issues = new ExpressionIssues();
        Names names = new Names(scope, issues);
        try {
            Syntax syntax = new Parser(new Lexer(source, issues)).parse();
            Node root = new Checker(names, issues).check(syntax);
            long length = source.length() + names.length();
            if (length > LONGEST_WITH_VARIABLES) {
                issues.add(
                        ExpressionIssue.TOO_LARGE,
                        new SourceSpan(source, 0, source.length()),
                        "the expression has " + length + " characters with its variables written out; at most "
                                + LONGEST_WITH_VARIABLES + " are allowed",
                        "Name fewer variables that name others.");
            }
            if (issues.isEmpty() && !names.readable()) {
                return new Compilation.Refused(List.of());
            }
            if (issues.isEmpty()) {
                Optional<String> sole = soleName(syntax).flatMap(name -> soleMetric(name, scope));
                return new Compilation.Compiled(new Expression(source, root, names, sole));
            }
        } catch (SyntaxError error) {
            issues.add(error.issue());
        }
        return new Compilation.Refused(issues.inOrder());
    }

    /** An expression that is a number. */
    public static Expression constant(double value) {
        return computed(String.valueOf(value), List.of(), numbers -> value);
    }

    /**
     * A number that is computed from other expressions by a function that the language lacks.
     *
     * @param name name in messages
     * @param parts expressions of type {@link Type#NUMBER}
     * @param function of the values of the parts, in their order, NaN where missing; its result is NaN if missing
     */
    public static Expression computed(String name, List<Expression> parts, ToDoubleFunction<double[]> function) {
        Names names = new Names(new Scope(List.of(), Map.of()), new ExpressionIssues());
        parts.forEach(names::add);
        List<Expression> inputs = List.copyOf(parts);
        SourceSpan at = new SourceSpan(name, 0, name.length());
        NumberNode root = values -> {
            double[] numbers = new double[inputs.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = inputs.get(i).number(values);
            }
            double result = function.applyAsDouble(numbers);
            if (Double.isInfinite(result)) {
                throw new EvaluationException(EvaluationException.OVERFLOW, "a value that is not finite", at);
            }
            return result;
        };
        return new Expression(name, root, names, Optional.empty());
    }

    /** A comment: from the offset of its {@code //} up to, and without, the end of its line, in UTF-16 units. */
    public record Comment(int offset, int end) {}

    /** The comments of a source, up to the first invalid token. */
    public static List<Comment> comments(String source) {
        if (source.length() > LONGEST || !source.contains("//")) {
            return List.of();
        }
        Lexer lexer = new Lexer(source, new ExpressionIssues());
        try {
            while (lexer.next().kind() != TokenKind.END) {
                // Only the comments between the tokens are needed.
            }
        } catch (SyntaxError error) {
            // The compiler reports it.
        }
        return lexer.comments().stream()
                .map(place -> new Comment(place.offset(), place.end()))
                .toList();
    }

    /** Whether CEL reserves this word, so that no metric or parameter can have this name. */
    public static boolean isReserved(String word) {
        return Lexer.isReserved(word);
    }

    /** Names of the functions of the language. */
    public static List<String> functions() {
        return Function.NAMES;
    }

    private static Optional<String> soleMetric(String name, Scope scope) {
        return scope.metricIndex(name) >= 0
                ? Optional.of(name)
                : scope.variable(name).flatMap(Expression::soleMetric);
    }

    private static Optional<String> soleName(Syntax syntax) {
        Syntax inner = syntax;
        while (inner instanceof Syntax.Group group) {
            inner = group.inner();
        }
        return inner instanceof Syntax.Name name ? Optional.of(name.name()) : Optional.empty();
    }

    public Type type() {
        return type;
    }

    Node root() {
        return root;
    }

    /** Length of the source with every variable written out, in UTF-16 units. */
    public int length() {
        return length;
    }

    /** Names of the variables in the source, in alphabetical order, without those that these name. */
    public Set<String> variables() {
        return variables;
    }

    /** The source text of the expression. */
    public String source() {
        return source;
    }

    /**
     * The value of an expression of type {@link Type#NUMBER}.
     *
     * @return rounded to 12 significant digits, finite and never -0.0, or NaN if missing
     * @throws EvaluationException if present values give no finite number
     */
    public double number(Values values) {
        if (root instanceof NumberNode node) {
            double number = node.number(values);
            return Double.isNaN(number) ? number : EqualNumbers.rounded(number);
        }
        throw notA(Type.NUMBER);
    }

    /** As {@link #number}, without rounding: the value that an expression reads which contains this one as a part. */
    public double unrounded(Values values) {
        if (root instanceof NumberNode node) {
            return node.number(values);
        }
        throw notA(Type.NUMBER);
    }

    /**
     * The value of an expression of type {@link Type#BOOLEAN}.
     *
     * @throws EvaluationException when a part of it has present values that give no finite number
     */
    public Truth truth(Values values) {
        if (root instanceof TruthNode node) {
            return node.truth(values);
        }
        throw notA(Type.BOOLEAN);
    }

    /**
     * The value of an expression of type {@link Type#TEXT}; null if missing.
     *
     * @throws EvaluationException when a part of it has present values that give no finite number
     */
    public @Nullable String text(Values values) {
        if (root instanceof TextNode node) {
            return node.text(values);
        }
        throw notA(Type.TEXT);
    }

    private IllegalStateException notA(Type wanted) {
        return new IllegalStateException("'" + source + "' is a " + type.word() + ", not a " + wanted.word());
    }

    /** Names of all metrics, including those in {@code has()} and of variables, in alphabetical order. */
    public Set<String> metrics() {
        return metrics;
    }

    /**
     * Names of the metrics whose figures are part of the value, in alphabetical order; {@code has()} only tests for
     * presence.
     */
    public Set<String> figures() {
        return figures;
    }

    /** Names of the parameters, in alphabetical order. */
    public Set<String> parameters() {
        return parameters;
    }

    /** The name of the metric, if the whole expression is one metric or a variable that is one. */
    public Optional<String> soleMetric() {
        return soleMetric;
    }

    /** The number literals, in ascending order. */
    public Set<Double> numberLiterals() {
        return numberLiterals;
    }

    /** The string literals, in alphabetical order. */
    public Set<String> textLiterals() {
        return textLiterals;
    }

    @Override
    public String toString() {
        return source;
    }
}
