package org.siteselection.scoring.robustness;

/** The counts over draws; their size depends on candidates and criteria, not on the number of draws. */
final class AcceptabilityTally {
    private final int n;
    private final int m;
    /** Candidate by rank: draws, ties shared. */
    final double[] acceptance;
    /** Row beats column, in halves of a draw. */
    final long[] wins;
    /** Candidate by criterion: weights of the draws in which it is first, by its share of the first rank. */
    final double[] firstWeights;

    final double[] rankSum;
    final long[] firsts;
    final int[] best;
    final int[] worst;

    AcceptabilityTally(int candidates, int criteria) {
        n = candidates;
        m = criteria;
        acceptance = new double[n * n];
        wins = new long[n * n];
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
                    wins[i * n + standings.at(rank)]++;
                }
                for (int behind = to; behind < n; behind++) {
                    wins[i * n + standings.at(behind)] += 2;
                }
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
    }

    /** Adds the counts of a later chunk. */
    void merge(AcceptabilityTally later) {
        add(acceptance, later.acceptance);
        add(firstWeights, later.firstWeights);
        add(rankSum, later.rankSum);
        add(wins, later.wins);
        add(firsts, later.firsts);
        for (int i = 0; i < n; i++) {
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
