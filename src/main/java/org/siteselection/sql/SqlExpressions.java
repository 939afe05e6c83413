package org.siteselection.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.expression.Compilation;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Scope;
import org.siteselection.expression.Truth;
import org.siteselection.expression.Type;
import org.siteselection.expression.Values;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.Lexer;
import org.siteselection.expression.syntax.Parser;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.SyntaxNames;
import org.siteselection.expression.syntax.TokenKind;
import org.siteselection.sql.Sql.OfNumber;
import org.siteselection.sql.Sql.OfText;
import org.siteselection.sql.Sql.OfTruth;

/**
 * Expressions of a rule set. A part with the same value for each row is evaluated by the service's own evaluator, so that parameters are
 * literals.
 */
final class SqlExpressions {
    private final Scope scope;
    private final Values parameters;
    private final SqlDialect dialect;
    private final SqlColumns columns;
    private final SqlArithmetic arithmetic;
    private final SqlFunctions functions;
    private final SqlConditions conditions;
    /** Columns of metrics, variables and totals of costs, by their names in expressions. */
    private final Map<String, Sql> names = new HashMap<>();

    /** @param metrics columns of the metrics, by id */
    SqlExpressions(Scope scope, Values parameters, SqlColumns columns, Map<String, OfNumber> metrics) {
        this.scope = scope;
        this.parameters = parameters;
        this.columns = columns;
        this.dialect = columns.dialect();
        this.arithmetic = new SqlArithmetic(columns);
        this.functions = new SqlFunctions(columns, arithmetic);
        this.conditions = new SqlConditions(columns, arithmetic);
        names.putAll(metrics);
    }

    SqlArithmetic arithmetic() {
        return arithmetic;
    }

    /** Gives a name to a part, for the expressions that are printed later. */
    void name(String name, Sql part) {
        names.put(name, part);
    }

    /** A number as it leaves an expression: rounded to 12 significant digits. */
    OfNumber rounded(OfNumber given) {
        if (given.constant() != null) {
            return SqlArithmetic.constant(dialect, org.siteselection.scoring.EqualNumbers.rounded(given.constant()));
        }
        OfNumber number = columns.column(given);
        String digits = dialect.twelveDigits(number.text());
        List<String> whens =
                number.faulty() ? List.of("WHEN " + arithmetic.isFault(number) + " THEN " + number.text()) : List.of();
        return new OfNumber(
                SqlArithmetic.cases(whens, digits),
                Sql.Form.CLOSED,
                number.level(),
                null,
                number.missing(),
                number.faulty(),
                number.positive());
    }

    /** The value of an expression, without the rounding of its end. */
    Sql print(Expression expression) {
        return print(new Parser(new Lexer(expression.source(), new ExpressionIssues())).parse());
    }

    private Sql print(Syntax syntax) {
        if (syntax instanceof Syntax.Group group) {
            return print(group.inner());
        } else if (isConstant(syntax)) {
            return constant(syntax.at());
        } else if (syntax instanceof Syntax.Name name) {
            return named(name.name());
        } else if (syntax instanceof Syntax.Call call) {
            return call(call);
        } else if (syntax instanceof Syntax.Unary unary) {
            return unary.operator() == TokenKind.NOT ? conditions.not(truth(unary.operand())) : negative(unary);
        } else if (syntax instanceof Syntax.Chain chain) {
            TokenKind operator = chain.rest().get(0).operator();
            return operator == TokenKind.AND || operator == TokenKind.OR
                    ? logic(chain, operator == TokenKind.AND)
                    : sumOrProduct(chain);
        } else if (syntax instanceof Syntax.Relation relation) {
            return relation(relation);
        } else if (syntax instanceof Syntax.Membership membership) {
            Sql left = print(membership.left());
            Sql atom = left instanceof OfNumber number
                    ? columns.column(number)
                    : left instanceof OfTruth truth ? columns.column(truth) : left;
            return conditions.chain(
                    false,
                    membership.elements().stream()
                            .map(element -> equal(atom, print(element)))
                            .toList());
        }
        return conditional((Syntax.Conditional) syntax);
    }

    private Sql named(String name) {
        Sql known = names.get(name);
        if (known == null) {
            Expression variable = scope.variable(name).orElseThrow();
            known = print(variable);
            names.put(name, known);
        }
        return known;
    }

    private OfNumber number(Syntax syntax) {
        return (OfNumber) print(syntax);
    }

    private OfTruth truth(Syntax syntax) {
        return (OfTruth) print(syntax);
    }

    private Sql call(Syntax.Call call) {
        List<OfNumber> arguments = call.arguments().stream().map(this::number).toList();
        if (call.function().equals("has")) {
            return conditions.present(arguments.get(0));
        }
        return arguments.stream().allMatch(argument -> argument.constant() != null)
                ? constant(call.at())
                : functions.call(call.function(), arguments);
    }

    private Sql negative(Syntax.Unary unary) {
        OfNumber operand = number(unary.operand());
        if (operand.constant() != null) {
            return constant(unary.at());
        }
        return new OfNumber(
                "-" + operand.operand(),
                Sql.Form.OPEN,
                operand.level(),
                null,
                operand.missing(),
                operand.faulty(),
                false);
    }

    private OfTruth logic(Syntax.Chain chain, boolean and) {
        List<OfTruth> operands = new ArrayList<>(List.of(truth(chain.first())));
        chain.rest().forEach(link -> operands.add(truth(link.operand())));
        return conditions.chain(and, operands);
    }

    private OfNumber sumOrProduct(Syntax.Chain chain) {
        OfNumber result = number(chain.first());
        for (Syntax.Link link : chain.rest()) {
            OfNumber operand = number(link.operand());
            result = result.constant() != null && operand.constant() != null
                    ? (OfNumber) constant(chain.at().to(link.operand().at()))
                    : arithmetic.apply(link.operator().spelling(), result, operand);
        }
        return result;
    }

    private OfTruth relation(Syntax.Relation relation) {
        Sql left = print(relation.left());
        Sql right = print(relation.right());
        String operator = relation.operator().spelling();
        if (left instanceof OfNumber x && right instanceof OfNumber y) {
            return x.constant() != null && y.constant() != null
                    ? (OfTruth) constant(relation.at())
                    : conditions.compare(operator, x, y);
        }
        OfTruth equal = equal(left, right);
        return operator.equals("==") ? equal : conditions.not(equal);
    }

    private OfTruth equal(Sql left, Sql right) {
        if (left instanceof OfNumber x && right instanceof OfNumber y) {
            if (x.constant() != null && y.constant() != null) {
                return SqlConditions.constant(org.siteselection.scoring.EqualNumbers.equal(x.constant(), y.constant()));
            }
            return conditions.compare("==", x, y);
        }
        return conditions.equal(left, right);
    }

    private Sql conditional(Syntax.Conditional conditional) {
        OfTruth condition = truth(conditional.condition());
        if (condition.constant() != null) {
            return print(condition.constant() ? conditional.then() : conditional.otherwise());
        }
        Sql then = print(conditional.then());
        Sql otherwise = print(conditional.otherwise());
        if (then instanceof OfNumber x && otherwise instanceof OfNumber y) {
            return conditions.choose(condition, x, y);
        } else if (then instanceof OfTruth x && otherwise instanceof OfTruth y) {
            return conditions.choose(condition, x, y);
        }
        return conditions.choose(condition, (OfText) then, (OfText) otherwise);
    }

    /** Whether a part reads no metric. */
    private boolean isConstant(Syntax syntax) {
        return SyntaxNames.all(
                syntax,
                name -> scope.metricIndex(name.name()) < 0
                        && scope.variable(name.name())
                                .map(variable -> variable.metrics().isEmpty())
                                .orElse(true));
    }

    /** The value of a part whose operands are known, also where a condition leaves out the metrics that it names. */
    private Sql constant(SourceSpan at) {
        String source = at.source().substring(at.offset(), at.end());
        if (!(Expression.compile(source, scope) instanceof Compilation.Compiled compiled)) {
            throw new IllegalStateException("a part of a valid expression is invalid: " + source);
        }
        Expression part = compiled.expression();
        try {
            if (part.type() == Type.NUMBER) {
                return SqlArithmetic.constant(dialect, part.unrounded(parameters));
            }
            if (part.type() == Type.BOOLEAN) {
                return SqlConditions.constant(part.truth(parameters) == Truth.TRUE);
            }
            return new OfText(dialect.text(String.valueOf(part.text(parameters))), Sql.Form.ATOM, -1, false, null);
        } catch (EvaluationException e) {
            return switch (part.type()) {
                case NUMBER -> SqlArithmetic.fault(dialect);
                case BOOLEAN -> SqlConditions.fault();
                case TEXT -> new OfText(dialect.castText("NULL"), Sql.Form.CLOSED, -1, true, "TRUE");
            };
        }
    }
}
