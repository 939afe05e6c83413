package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Variables in expressions. */
class VariablesTest {
    private static final Scope NAMES = new Scope(List.of("pay", "power"), Map.of("people", Type.NUMBER));

    private static Expression compiled(String source, Scope scope) {
        Compilation compilation = Expression.compile(source, scope);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).expression();
    }

    private static Scope with(String name, String source, Scope scope) {
        return scope.with(Map.of(name, compiled(source, scope)), Set.of());
    }

    private static String issue(String source, Scope scope) {
        return ((Compilation.Refused) Expression.compile(source, scope))
                .issues()
                .get(0)
                .message();
    }

    @Test
    void aVariableHasTheNamesAndTheValueOfItsExpression() {
        Scope scope = with("wage", "has(pay) ? pay : power", NAMES);
        scope = with("bill", "wage * people", scope);
        Expression bill = compiled("bill + 1 > 2000", scope);
        assertThat(bill.metrics()).containsExactly("pay", "power");
        assertThat(bill.figures()).containsExactly("pay", "power");
        assertThat(bill.parameters()).containsExactly("people");
        assertThat(bill.variables()).containsExactly("bill");
        assertThat(bill.truth(new Fixed(30, 6, 70))).isEqualTo(Truth.TRUE);
        assertThat(bill.truth(new Fixed(Double.NaN, 6, 70))).isEqualTo(Truth.FALSE);
        assertThat(bill.truth(new Fixed(Double.NaN, Double.NaN, 70))).isEqualTo(Truth.MISSING);
    }

    @Test
    void aVariableThatIsOneMetricIsThisMetric() {
        assertThat(compiled("(wage)", with("wage", "pay", NAMES)).soleMetric()).contains("pay");
        assertThat(compiled("wage", with("wage", "pay + 0", NAMES)).soleMetric())
                .isEmpty();
    }

    @Test
    void aVariableHasAType() {
        Scope scope = with("dear", "pay > 30", NAMES);
        assertThat(compiled("dear || power > 9", scope).truth(new Fixed(31, 1, 1)))
                .isEqualTo(Truth.TRUE);
        assertThat(issue("dear + 1", scope)).contains("takes a number, but 'dear' is a boolean");
        assertThat(issue("has(dear)", scope)).isEqualTo("has takes the name of a metric, but 'dear' is a variable");
    }

    @Test
    void aMisspeltVariableIsSuggested() {
        Compilation.Refused refused = (Compilation.Refused) Expression.compile("wagee * 2", with("wage", "pay", NAMES));
        assertThat(refused.issues().get(0).hint()).contains("'wage'");
    }

    @Test
    void aNameStandsForOneThing() {
        Expression one = compiled("1", NAMES);
        for (String taken : List.of("pay", "people")) {
            assertThatThrownBy(() -> NAMES.with(Map.of(taken, one), Set.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anExpressionOverAnUnreadableVariableHasNoIssueOfItsOwn() {
        Scope scope = NAMES.with(Map.of(), Set.of("wage"));
        for (String source : List.of("wage", "wage + 1", "has(pay) ? wage : 2")) {
            assertThat(Expression.compile(source, scope))
                    .isInstanceOfSatisfying(
                            Compilation.Refused.class,
                            refused -> assertThat(refused.issues()).isEmpty());
        }
        assertThat(issue("wage + nothing", scope)).contains("nothing");
    }

    /** Each variable names the one before it twice, so the text doubles with each. */
    @Test
    void variablesThatGrowWithoutBoundAreRefused() {
        Scope scope = with("v0", "pay + power", NAMES);
        int last = 0;
        while (Expression.compile("v" + last + " + v" + last, scope) instanceof Compilation.Compiled next) {
            last++;
            scope = scope.with(Map.of("v" + last, next.expression()), Set.of());
        }
        assertThat(last).isBetween(8, 14);
        assertThat(issue("v" + last + " + v" + last, scope))
                .matches(
                        "the expression has \\d+ characters with its variables written out; at most 20000 are allowed");
    }

    @Test
    void totalsOfCostsAreReadByTheirNamesWithAPoint() {
        Expression total = Expression.computed("costs.annual", List.of(compiled("pay * 2", NAMES)), n -> n[0] + 1);
        Scope scope = NAMES.with(Map.of("costs.annual", total), Set.of());
        Expression doubled = compiled("costs.annual * 2", scope);
        assertThat(doubled.number(new Fixed(30, 1, 1))).isEqualTo(122);
        assertThat(doubled.number(new Fixed(Double.NaN, 1, 1))).isNaN();
        assertThat(doubled.metrics()).containsExactly("pay");
        assertThat(((Compilation.Refused) Expression.compile("costs.anual", scope))
                        .issues()
                        .get(0)
                        .hint())
                .contains("'costs.annual'");
        assertThat(((Compilation.Refused) Expression.compile("costs.once", NAMES))
                        .issues()
                        .get(0)
                        .hint())
                .isEqualTo("The rules have no 'costs' that can be read here.");
    }

    private record Fixed(double pay, double power, double people) implements Values {
        @Override
        public double metric(int index) {
            return index == 0 ? pay : power;
        }

        @Override
        public double number(int parameter) {
            return people;
        }

        @Override
        public String text(int parameter) {
            throw new IllegalStateException();
        }

        @Override
        public boolean flag(int parameter) {
            throw new IllegalStateException();
        }
    }
}
