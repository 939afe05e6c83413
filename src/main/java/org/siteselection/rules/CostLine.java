package org.siteselection.rules;

import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.scoring.PresentValue;

/**
 * A line of a cost model.
 *
 * @param recurring whether the amount is paid at the end of each year, and not once at the start of year 1
 * @param amount numeric expression in the currency, in prices of year 1; negative for income
 * @param missing amount that is used where the expression has no value; null if there is none
 * @param schedule growth and years of a recurring amount
 */
public record CostLine(
        String id,
        String title,
        @Nullable String why,
        boolean recurring,
        Expression amount,
        @Nullable Double missing,
        Schedule schedule) {
    /**
     * Growth and years of a recurring amount. Each is an expression over parameters.
     *
     * @param growthPercent growth a year from year 2 on, above -100; null for none
     * @param fromYear first year with a payment, 1 or later; null for year 1
     * @param toYear last year with a payment; null for the last year of the model
     */
    public record Schedule(
            @Nullable Expression growthPercent,
            @Nullable Expression fromYear,
            @Nullable Expression toYear) {
        static final Schedule PLAIN = new Schedule(null, null, null);
    }

    /**
     * The terms of a line for given parameters.
     *
     * @param growth a year, above -1
     * @param from first year with a payment
     * @param to last year with a payment, at most the last year of the model
     */
    public record Terms(double growth, int from, int to) {}

    /**
     * What a line costs, in the currency.
     *
     * @param annual payment at the end of year 1; 0 for a line that is paid once or begins later
     * @param once payment at the start of year 1; 0 for a recurring line
     */
    public record Cost(double annual, double once, double presentValue) {
        /** A line without a value. */
        public static final Cost BLANK = new Cost(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * What the line costs for an amount.
     *
     * @param value value of the expression, NaN where missing
     * @param discount a year, at least 0
     * @return {@link Cost#BLANK} if the amount is missing and nothing stands in for it
     */
    public Cost cost(double value, Terms terms, double discount) {
        double money = Double.isNaN(value) && missing != null ? missing : value;
        if (Double.isNaN(money)) {
            return Cost.BLANK;
        }
        if (!recurring) {
            return new Cost(0, money, money);
        }
        boolean fromTheStart = terms.from() <= 1 && terms.to() >= 1;
        return new Cost(
                fromTheStart ? money : 0,
                0,
                money * PresentValue.factor(terms.growth(), discount, terms.from(), terms.to()));
    }
}
