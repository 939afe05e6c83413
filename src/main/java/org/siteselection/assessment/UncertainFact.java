package org.siteselection.assessment;

import java.util.Objects;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.scoring.robustness.KeyedFigures;
import org.siteselection.scoring.robustness.SplitMix;

/**
 * A fact that is drawn. All its readers in one draw get the same number, which depends on the draw and the key alone.
 *
 * @param key key of place and metric, or of candidate and metric for a figure from a request
 */
record UncertainFact(long key, Distribution distribution) {

    static UncertainFact ofRequest(String candidate, String metric, Distribution distribution) {
        return new UncertainFact(SplitMix.key("request " + candidate + " " + metric), distribution);
    }

    /** @param value in the metric's unit; it is the mode, the mean, or the median of a lognormal fact */
    static UncertainFact ofPlace(String place, String metric, double value, Uncertainty uncertainty) {
        return new UncertainFact(SplitMix.key("catalogue " + place + " " + metric), distribution(value, uncertainty));
    }

    private static Distribution distribution(double value, Uncertainty uncertainty) {
        if (uncertainty.sd() == null) {
            double low = Objects.requireNonNull(uncertainty.low());
            double high = Objects.requireNonNull(uncertainty.high());
            return new Distribution.Triangular(low, Math.min(high, Math.max(low, value)), high);
        }
        return "normal".equals(uncertainty.distribution())
                ? new Distribution.Normal(value, uncertainty.sd())
                : new Distribution.LogNormal(value, uncertainty.sd());
    }

    double draw(SplitMix random) {
        return distribution.draw(random.keyed(key));
    }

    /** {@link #draw} for many draws, together with other facts. */
    KeyedFigures.Figure figure() {
        return new KeyedFigures.Figure(key, distribution);
    }
}
