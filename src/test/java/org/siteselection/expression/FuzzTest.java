package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.siteselection.expression.syntax.ExpressionIssue;

/** For any input, compilation returns an expression, or issues at positions inside the source. */
class FuzzTest {
    private static final int TEXTS = 10_000;
    private static final List<String> SOUP = List.of(
            "a",
            "b",
            "missing",
            "foo",
            "country",
            "automated",
            "headcount",
            "1",
            "2.5",
            "1e400",
            "0x1",
            "'CN'",
            "\"U\\n\"",
            "'\\q'",
            "true",
            "false",
            "in",
            "null",
            "if",
            "and",
            "min",
            "pow",
            "clamp",
            "has",
            "sqrt",
            "(",
            ")",
            "(",
            ")",
            "[",
            "]",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "<",
            "<=",
            "==",
            "!=",
            ">",
            "&&",
            "||",
            "!",
            "?",
            ":",
            "=",
            ".",
            "// c\n",
            "\n",
            "\"",
            "é",
            "🏭");

    @Test
    void randomTokens() {
        int compiled = cook(new Random(7), random -> soup(random, random.nextInt(12)));
        assertThat(compiled).as("some soups are expressions").isGreaterThan(50);
    }

    @Test
    void longRandomTokens() {
        cook(new Random(8), random -> soup(random, random.nextInt(300)));
    }

    @Test
    void randomBytes() {
        cook(new Random(9), random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
            }
            return text.toString();
        });
    }

    @Test
    void expressionsWithOneCharacterChanged() {
        int compiled = cook(new Random(10), random -> {
            StringBuilder text = new StringBuilder(new TreeGenerator(random)
                    .of(Type.values()[random.nextInt(3)], 3)
                    .sparse());
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) random.nextInt(128));
                default -> text.insert(at, (char) random.nextInt(128));
            }
            return text.toString();
        });
        assertThat(compiled).isBetween(100, TEXTS - 100);
    }

    private static String soup(Random random, int tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            text.append(SOUP.get(random.nextInt(SOUP.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static int cook(Random random, java.util.function.Function<Random, String> recipe) {
        int compiled = 0;
        for (int i = 0; i < TEXTS; i++) {
            String source = recipe.apply(random);
            if (taste(source)) {
                compiled++;
            }
        }
        return compiled;
    }

    private static boolean taste(String source) {
        Compilation compilation;
        try {
            compilation = Expression.compile(source, Sample.SCOPE);
        } catch (RuntimeException | StackOverflowError error) {
            throw new AssertionError("on: " + source, error);
        }
        if (compilation instanceof Compilation.Compiled yes) {
            evaluate(yes.expression());
            return true;
        }
        List<ExpressionIssue> issues = ((Compilation.Refused) compilation).issues();
        assertThat(issues).as(source).isNotEmpty();
        for (ExpressionIssue issue : issues) {
            boolean inside = issue.offset() >= 0
                    && issue.length() >= 0
                    && issue.offset() + issue.length() <= source.length()
                    && (issue.code().startsWith("expression-")
                            || List.of("division-by-zero", "overflow", "domain").contains(issue.code()));
            assertThat(inside).as("%s of: %s", issue, source).isTrue();
        }
        return false;
    }

    private static void evaluate(Expression expression) {
        try {
            switch (expression.type()) {
                case NUMBER -> assertThat(expression.number(Sample.VALUES)).isNotInfinite();
                case BOOLEAN -> assertThat(expression.truth(Sample.VALUES)).isNotNull();
                case TEXT -> expression.text(Sample.VALUES);
            }
        } catch (EvaluationException error) {
            assertThat(error.code()).isIn("division-by-zero", "overflow", "domain");
        }
    }
}
