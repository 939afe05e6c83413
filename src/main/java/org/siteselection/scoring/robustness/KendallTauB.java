package org.siteselection.scoring.robustness;

import java.util.OptionalDouble;
import org.siteselection.scoring.StopRule;

/** Rank correlation that corrects for ties (Kendall 1945, The treatment of ties in ranking problems). */
public final class KendallTauB {
    private KendallTauB() {}

    /**
     * τb = (concordant - discordant) / sqrt((pairs - ties in left) (pairs - ties in right)).
     *
     * @param left ranks, or any finite numbers in the same order
     * @param right ranks of the same candidates
     * @return -1..1; empty if one side has only ties, as with fewer than two candidates
     */
    public static OptionalDouble of(double[] left, double[] right) {
        long agreement = 0;
        long untiedLeft = 0;
        long untiedRight = 0;
        for (int i = 0; i < left.length; i++) {
            StopRule.spend(i);
            for (int j = 0; j < i; j++) {
                int a = (int) Math.signum(left[i] - left[j]);
                int b = (int) Math.signum(right[i] - right[j]);
                agreement += a * b;
                untiedLeft += a != 0 ? 1 : 0;
                untiedRight += b != 0 ? 1 : 0;
            }
        }
        if (untiedLeft == 0 || untiedRight == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(agreement / Math.sqrt((double) untiedLeft * untiedRight));
    }
}
