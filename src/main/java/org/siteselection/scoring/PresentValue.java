package org.siteselection.scoring;

/**
 * Present values of payments at the end of years. Year t of a payment a in prices of year 1 that grows by g a year and is
 * discounted by d a year contributes a (1+g)^(t-1) / (1+d)^t; see any text on engineering economics, for example Park,
 * <i>Contemporary Engineering Economics</i>, chapter 4 (geometric gradient series).
 */
public final class PresentValue {
    private PresentValue() {}

    /**
     * The present value of one unit of money a year.
     *
     * @param growth growth of the payment a year, above -1
     * @param discount discount rate a year, at least 0
     * @param from first year with a payment, at least 1
     * @param to last year with a payment; below {@code from} there is none
     */
    public static double factor(double growth, double discount, int from, int to) {
        double sum = 0;
        double year = 1 / (1 + discount);
        double ratio = (1 + growth) / (1 + discount);
        for (int t = 1; t <= to; t++) {
            if (t >= from) {
                sum += year;
            }
            year *= ratio;
        }
        return sum;
    }
}
