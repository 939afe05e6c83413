package org.siteselection.robustness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.robustness.RobustnessAnswer.Flip;
import org.siteselection.robustness.RobustnessAnswer.VerdictReason;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.robustness.Verdict;
import org.siteselection.text.Wording;

/**
 * Makes the verdict and its grounds, as a sentence and in numbers.
 *
 * @param ranked at least one
 * @param firstShare first-rank acceptability of the leader in draws around the given weights with a spread of
 *     {@link Verdict#SPREAD}
 * @param samples number of those draws
 * @param bounded whether scores lie within 0..100
 * @param additive whether the smallest flip is exact, so that null means that there is none
 * @param uncertain whether values were drawn too
 */
record VerdictWriter(
        List<Assessed> ranked,
        double firstShare,
        int samples,
        boolean bounded,
        boolean additive,
        boolean uncertain,
        @Nullable Flip flip) {

    Verdict verdict() {
        return Verdict.of(firstShare, margin(), flip == null ? null : flip.distance());
    }

    VerdictReason reason() {
        return new VerdictReason(
                text(),
                firstShare,
                samples,
                Verdict.SPREAD,
                ranked.size() < 2 ? null : ranked.get(1).candidate().id(),
                margin(),
                flip == null ? null : flip.distance());
    }

    private @Nullable Double margin() {
        return ranked.size() < 2 || !bounded
                ? null
                : Double.valueOf(EqualNumbers.difference(
                        ranked.get(0).score(), ranked.get(1).score()));
    }

    private String text() {
        String leader = ranked.get(0).candidate().name();
        if (ranked.size() < 2) {
            return leader + " is the only candidate.";
        }
        return lead(leader) + ", and is first in " + Wording.percent(firstShare) + " of "
                + String.format(Locale.ROOT, "%,d", samples)
                + " draws of weights within 25 percent of the given ones"
                + (uncertain ? " and of uncertain values" : "") + flipped() + " " + because();
    }

    private String lead(String leader) {
        Double margin = margin();
        String second = ranked.get(1).candidate().name();
        if (ranked.get(0).rank() == ranked.get(1).rank()) {
            return leader + " is level with " + second;
        }
        return leader + " leads " + second + (margin == null ? "" : " by " + Wording.points(margin));
    }

    private String flipped() {
        if (!additive) {
            return ".";
        }
        if (flip == null) {
            return "; no weights bring another candidate level.";
        }
        String name = ranked.stream()
                .filter(one -> one.candidate().id().equals(flip.challenger()))
                .findFirst()
                .orElseThrow()
                .candidate()
                .name();
        return flip.distance() == 0
                ? "."
                : "; " + Wording.percent(flip.distance() / 2) + " of all weight has to move before " + name
                        + " draws level.";
    }

    private String because() {
        Double margin = margin();
        boolean small = flip != null && flip.distance() <= Verdict.SMALL_CHANGE;
        return switch (verdict()) {
            case UNDECIDED ->
                margin != null && margin < Verdict.ROUNDING
                        ? "Undecided, because half a point is within the rounding of the data."
                        : "Undecided, because it is first in less than half of the draws.";
            case CLOSE ->
                small
                        ? "Close, because so small a change of weights is within their uncertainty."
                        : "Close, because clear takes 90 percent of the draws.";
            case CLEAR -> "Clear.";
        };
    }
}
