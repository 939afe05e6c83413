package org.siteselection.expression.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Recursive descent with the precedences of the CEL language definition. As in CEL, the middle operand of {@code a ? b : c}
 * must be in parentheses if it is a conditional.
 */
public final class Parser {
    /** Deepest nesting of parentheses, lists, calls, prefix operators and conditionals that follow a colon. */
    public static final int DEEPEST = 50;

    private static final Set<TokenKind> DISJUNCTION = EnumSet.of(TokenKind.OR);
    private static final Set<TokenKind> CONJUNCTION = EnumSet.of(TokenKind.AND);
    private static final Set<TokenKind> SUM = EnumSet.of(TokenKind.PLUS, TokenKind.MINUS);
    private static final Set<TokenKind> PRODUCT = EnumSet.of(TokenKind.TIMES, TokenKind.DIVIDE, TokenKind.REMAINDER);
    private static final Set<TokenKind> RELATION = EnumSet.of(
            TokenKind.EQUAL,
            TokenKind.UNEQUAL,
            TokenKind.LESS,
            TokenKind.AT_MOST,
            TokenKind.GREATER,
            TokenKind.AT_LEAST,
            TokenKind.IN);

    private final Lexer lexer;
    private Token token;
    private Token previous;
    private int depth;

    public Parser(Lexer lexer) {
        this.lexer = lexer;
        this.token = lexer.next();
        this.previous = token;
    }

    /** @throws SyntaxError at the first syntax error */
    public Syntax parse() {
        Syntax whole = expression();
        if (token.kind() != TokenKind.END) {
            throw unexpected("an operator or the end");
        }
        return whole;
    }

    private Syntax expression() {
        Syntax condition = disjunction();
        if (token.kind() != TokenKind.QUESTION) {
            return condition;
        }
        Token question = advance();
        Syntax then = disjunction();
        if (token.kind() == TokenKind.QUESTION) {
            throw new SyntaxError(
                    token.at(),
                    "expected ':', but found '?'",
                    "Put parentheses around a condition between ? and its colon.");
        }
        expect(TokenKind.COLON);
        Syntax otherwise = nested(question, this::expression);
        return new Syntax.Conditional(condition.at().to(otherwise.at()), condition, then, otherwise);
    }

    private Syntax disjunction() {
        return chain(DISJUNCTION, () -> chain(CONJUNCTION, this::relation));
    }

    private Syntax relation() {
        Syntax left = sum();
        for (int links = 1; RELATION.contains(token.kind()); links++) {
            Token operator = advance();
            if (links > DEEPEST) {
                throw tooDeep(operator);
            }
            if (operator.kind() == TokenKind.IN) {
                if (token.kind() != TokenKind.LEFT_BRACKET) {
                    throw unexpected("a list such as [1, 2] after 'in'");
                }
                List<Syntax> elements = list(advance(), TokenKind.RIGHT_BRACKET);
                left = new Syntax.Membership(left.at().to(previous.at()), left, elements);
            } else {
                Syntax right = sum();
                left = new Syntax.Relation(left.at().to(right.at()), operator.kind(), left, right);
            }
        }
        return left;
    }

    private Syntax sum() {
        return chain(SUM, () -> chain(PRODUCT, this::unary));
    }

    private Syntax chain(Set<TokenKind> operators, Supplier<Syntax> operand) {
        Syntax first = operand.get();
        List<Syntax.Link> rest = new ArrayList<>();
        SourceSpan at = first.at();
        while (operators.contains(token.kind())) {
            Token operator = advance();
            Syntax next = operand.get();
            rest.add(new Syntax.Link(operator.kind(), next));
            at = at.to(next.at());
        }
        return rest.isEmpty() ? first : new Syntax.Chain(at, first, List.copyOf(rest));
    }

    private Syntax unary() {
        if (token.kind() != TokenKind.MINUS && token.kind() != TokenKind.NOT) {
            return primary();
        }
        Token operator = advance();
        Syntax operand = nested(operator, this::unary);
        return new Syntax.Unary(operator.at().to(operand.at()), operator.kind(), operand);
    }

    private Syntax primary() {
        Token first = token;
        switch (first.kind()) {
            case NUMBER -> {
                advance();
                return new Syntax.NumberLiteral(first.at(), first.number());
            }
            case TEXT -> {
                advance();
                return new Syntax.TextLiteral(first.at(), first.text());
            }
            case TRUE, FALSE -> {
                advance();
                return new Syntax.BooleanLiteral(first.at(), first.kind() == TokenKind.TRUE);
            }
            case NAME -> {
                advance();
                return nameOrCall(first);
            }
            case LEFT_PARENTHESIS -> {
                advance();
                Syntax inner = nested(first, this::expression);
                close(first, TokenKind.RIGHT_PARENTHESIS);
                return new Syntax.Group(first.at().to(previous.at()), inner);
            }
            default -> throw unexpected("a value");
        }
    }

    private Syntax nameOrCall(Token name) {
        if (token.kind() != TokenKind.LEFT_PARENTHESIS) {
            return new Syntax.Name(name.at(), name.text());
        }
        List<Syntax> arguments = list(advance(), TokenKind.RIGHT_PARENTHESIS);
        return new Syntax.Call(name.at().to(previous.at()), name.at(), name.text(), arguments);
    }

    private List<Syntax> list(Token opening, TokenKind closing) {
        List<Syntax> elements = new ArrayList<>();
        if (token.kind() != closing) {
            elements.add(nested(opening, this::expression));
            while (token.kind() == TokenKind.COMMA) {
                advance();
                elements.add(nested(opening, this::expression));
            }
        }
        close(opening, closing);
        return List.copyOf(elements);
    }

    private Syntax nested(Token by, Supplier<Syntax> inner) {
        if (++depth > DEEPEST) {
            throw tooDeep(by);
        }
        Syntax result = inner.get();
        depth--;
        return result;
    }

    private void close(Token opening, TokenKind closing) {
        if (token.kind() != closing) {
            throw unexpected("'" + closing.spelling() + "' for the " + opening.described() + " at "
                    + opening.at().position());
        }
        advance();
    }

    private void expect(TokenKind kind) {
        if (token.kind() != kind) {
            throw unexpected("'" + kind.spelling() + "'");
        }
        advance();
    }

    /** Advances to the next token and returns the previous one. */
    private Token advance() {
        previous = token;
        token = lexer.next();
        return previous;
    }

    private SyntaxError unexpected(String expected) {
        if (token.kind() == TokenKind.RESERVED) {
            String message = token.described() + " is a reserved word and cannot be a name";
            return new SyntaxError(token.at(), message, ForeignNotation.ofWord(token.text()));
        }
        String message = "expected " + expected + ", but found " + token.described();
        return new SyntaxError(token.at(), message, hint());
    }

    private String hint() {
        if (token.kind() == TokenKind.LEFT_BRACKET) {
            return "A list is allowed only after 'in'.";
        }
        String here = token.kind() == TokenKind.NAME ? ForeignNotation.ofWord(token.text()) : "";
        // In "not x" the unexpected token is x, but the cause is 'not'.
        return here.isEmpty() && previous.kind() == TokenKind.NAME ? ForeignNotation.ofWord(previous.text()) : here;
    }

    private static SyntaxError tooDeep(Token at) {
        return new SyntaxError(new ExpressionIssue(
                ExpressionIssue.TOO_LARGE,
                at.at(),
                "the expression is nested " + (DEEPEST + 1) + " levels deep here; at most " + DEEPEST + " are allowed",
                "Split it into several criteria or gates."));
    }
}
