package org.siteselection.ranking;

/** Advice that makes a request smaller, as a sentence. */
final class RankingAdvice {
    static final String FEWER = "Ask for fewer candidates, or shorten the titles and reasons of the rules.";
    static final String SCENARIOS = "Ask for fewer scenarios or candidates, or by rules with fewer criteria.";
    static final String ROBUSTNESS =
            "Ask for fewer candidates or samples, or by rules with fewer criteria; rank first and name the best in 'candidates'.";

    private RankingAdvice() {}

    static String of(Explain explain) {
        return switch (explain) {
            case NONE -> "Ask for text/csv or for fewer candidates, or shorten the titles and reasons of the rules.";
            case TOP -> "Ask with explain 'none', for text/csv or for fewer candidates.";
            case FULL -> "Ask with explain 'top' or 'none', for text/csv or for fewer candidates.";
        };
    }

    static String ofWorkbook(Explain explain) {
        return explain == Explain.FULL ? "Ask with explain 'none' or for fewer candidates." : FEWER;
    }

    static String ofComparison(Explain explain) {
        String shorter = "Compare by rules with fewer criteria or shorter titles";
        return explain == Explain.NONE ? shorter + "." : shorter + ", or ask with explain 'none'.";
    }
}
