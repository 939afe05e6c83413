package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.expression.syntax.ExpressionIssue;

/** A scope and the values of one candidate that the tests share. {@code missing} and {@code gone} have no value. */
final class Sample implements Values {
    static final List<String> METRICS = List.of("a", "b", "x", "zero", "price", "missing", "gone", "huge");
    static final Scope SCOPE = new Scope(METRICS, parameters());
    static final Sample VALUES = new Sample();

    private static final double[] FACTS = {2, 3, -4.5, 0, 6.5, Double.NaN, Double.NaN, 1e308};

    private static Map<String, Type> parameters() {
        Map<String, Type> parameters = new LinkedHashMap<>();
        parameters.put("headcount", Type.NUMBER);
        parameters.put("country", Type.TEXT);
        parameters.put("automated", Type.BOOLEAN);
        return parameters;
    }

    static Expression compiled(String source) {
        Compilation compilation = Expression.compile(source, SCOPE);
        assertThat(compilation).as(source).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).expression();
    }

    static List<ExpressionIssue> refused(String source) {
        Compilation compilation = Expression.compile(source, SCOPE);
        assertThat(compilation).as(source).isInstanceOf(Compilation.Refused.class);
        return ((Compilation.Refused) compilation).issues();
    }

    static double number(String source) {
        return compiled(source).number(VALUES);
    }

    static Truth truth(String source) {
        return compiled(source).truth(VALUES);
    }

    @Override
    public double metric(int index) {
        return FACTS[index];
    }

    @Override
    public double number(int parameter) {
        expect(0, parameter);
        return 250;
    }

    @Override
    public String text(int parameter) {
        expect(1, parameter);
        return "CN";
    }

    @Override
    public boolean flag(int parameter) {
        expect(2, parameter);
        return true;
    }

    // No assertion of AssertJ here: it would allocate.
    private static void expect(int expected, int parameter) {
        if (parameter != expected) {
            throw new AssertionError("asked for a parameter of another type: " + parameter);
        }
    }
}
