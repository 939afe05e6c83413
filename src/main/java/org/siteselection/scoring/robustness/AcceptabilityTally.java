package org.siteselection.scoring.robustness;

/** The counts over draws; their size depends on candidates and criteria, not on the number of draws. */
final class AcceptabilityTally {
    private final int n;
    private final int m;
    /** Candidate by rank: draws, ties shared. */
    final double[] acceptance;
    /** Row beats column, in halves of a draw: at most twice the number of draws, two million. */
    final int[][] wins;
    /** Candidate by criterion: weights of the draws in which it is first, by its share of the first rank. */
    final double[] firstWeights;

    /** Candidate: draws of other weights in which it is first, ties shared. */
    final double[] firstOfOthers;

    final double[] rankSum;
    final long[] firsts;
    final int[] best;
    final int[] worst;
    /** Of the current draw: the position after the last candidate of the same rank. */
    private final int[] tieEnds;

    private final boolean[] tied;

    AcceptabilityTally(int candidates, int criteria) {
        n = candidates;
        m = criteria;
        acceptance = new double[n * n];
        wins = new int[n][n];
        firstOfOthers = new double[n];
        tieEnds = new int[n];
        tied = new boolean[n];
        firstWeights = new double[n * m];
        rankSum = new double[n];
        firsts = new long[n];
        best = new int[n];
        worst = new int[n];
        java.util.Arrays.fill(best, n);
        java.util.Arrays.fill(worst, 1);
    }

    void add(double[] weights, Standings standings) {
        for (int from = 0; from < n; ) {
            int to = standings.tieEnd(from);
            double share = 1.0 / (to - from);
            for (int position = from; position < to; position++) {
                int i = standings.at(position);
                for (int rank = from; rank < to; rank++) {
                    acceptance[i * n + rank] += share;
                }
                tieEnds[i] = to;
                rankSum[i] += (from + 1 + to) / 2.0;
                best[i] = Math.min(best[i], from + 1);
                worst[i] = Math.max(worst[i], to);
                if (from == 0) {
                    firsts[i]++;
                    for (int c = 0; c < m; c++) {
                        firstWeights[i * m + c] += share * weights[c];
                    }
                }
            }
            from = to;
        }
        countWins();
    }

    /** Two halves of a draw for each candidate behind, one for each at the same rank, by signs instead of branches. */
    private void countWins() {
        for (int i = 0; i < n; i++) {
            int[] row = wins[i];
            int own = tieEnds[i];
            for (int j = 0; j < n; j++) {
                row[j] += (own - tieEnds[j] >>> 31) + (own - tieEnds[j] - 1 >>> 31);
            }
        }
    }

    /** Counts the first, or the shares of those that tie with it, of a draw of other weights. */
    void addOther(double[] scores, boolean higherIsBetter) {
        double first = scores[0];
        for (double score : scores) {
            first = higherIsBetter ? Math.max(first, score) : Math.min(first, score);
        }
        int ties = 0;
        for (int i = 0; i < n; i++) {
            tied[i] = Standings.level(scores[i], first);
            ties += tied[i] ? 1 : 0;
        }
        for (int i = 0; i < n; i++) {
            if (tied[i]) {
                firstOfOthers[i] += 1.0 / ties;
            }
        }
    }

    /** Adds the counts of a later chunk. */
    void merge(AcceptabilityTally later) {
        add(acceptance, later.acceptance);
        add(firstWeights, later.firstWeights);
        add(rankSum, later.rankSum);
        add(firstOfOthers, later.firstOfOthers);
        add(firsts, later.firsts);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                wins[i][j] += later.wins[i][j];
            }
            best[i] = Math.min(best[i], later.best[i]);
            worst[i] = Math.max(worst[i], later.worst[i]);
        }
    }

    private static void add(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
