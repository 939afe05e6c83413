package org.siteselection.scoring.robustness;

/**
 * Counts for each pair of candidates how often one is ahead of the other. Draws are collected in blocks and counted pair by
 * pair, so that the inner loop is as long as a block, which the compiler turns to vector instructions; rows of candidates would
 * be too short for that.
 */
final class PairCounts {
    /** Draws of a block, half of a chunk: with 200 candidates, 400 kB. */
    private static final int BLOCK = Sampling.CHUNK / 2;

    /** By candidate and draw of the block: a place, less for the better. */
    private final int[][] places;

    private int draws;
    /** Whether candidates tie in a draw of the block. */
    private boolean tied;
    /** Row beats column, in halves of a draw: at most twice the number of draws, two million. */
    private final int[][] halves;

    PairCounts(int candidates) {
        places = new int[candidates][BLOCK];
        halves = new int[candidates][candidates];
    }

    /**
     * Adds a draw.
     *
     * @param place by candidate, less for the better, equal for those that tie
     * @param ties whether there are such
     */
    void add(int[] place, boolean ties) {
        tied |= ties;
        for (int i = 0; i < place.length; i++) {
            places[i][draws] = place[i];
        }
        draws++;
        if (draws == BLOCK) {
            count();
        }
    }

    /** Adds the counts of later draws. */
    void merge(PairCounts later) {
        later.count();
        for (int i = 0; i < halves.length; i++) {
            for (int j = 0; j < halves.length; j++) {
                halves[i][j] += later.halves[i][j];
            }
        }
    }

    /** The draws in which a candidate beats another, in halves: two if it is ahead, one if they tie. */
    int halves(int candidate, int other) {
        return halves[candidate][other];
    }

    private void count() {
        for (int i = 0; i < halves.length; i++) {
            halves[i][i] += draws;
            for (int j = 0; j < i; j++) {
                int ahead = ahead(places[i], places[j], draws);
                int lead = tied ? ahead - ahead(places[j], places[i], draws) : 2 * ahead - draws;
                halves[i][j] += draws + lead;
                halves[j][i] += draws - lead;
            }
        }
        draws = 0;
        tied = false;
    }

    /** The draws in which the one is ahead of the other. */
    private static int ahead(int[] one, int[] other, int draws) {
        int ahead = 0;
        for (int d = 0; d < draws; d++) {
            // The sign bit of the difference instead of a branch.
            ahead += one[d] - other[d] >>> 31;
        }
        return ahead;
    }
}
