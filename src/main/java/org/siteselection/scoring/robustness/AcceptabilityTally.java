package org.siteselection.scoring.robustness;

/** The counts over draws; their size depends on candidates and criteria, not on the number of draws. */
final class AcceptabilityTally {
    private final int n;
    private final int m;
    /** Candidate by rank: draws, ties shared. */
    final double[] acceptance;

    final PairCounts pairs;
    /** Candidate by criterion: weights of the draws in which it is first, by its share of the first rank. */
    final double[] firstWeights;

    /** Candidate: draws of other weights in which it is first, ties shared. */
    final double[] firstOfOthers;

    final double[] rankSum;
    final long[] firsts;
    /** Of the current draw: the position after the last candidate of the same rank. */
    private final int[] tieEnds;

    private final boolean[] tied;

    AcceptabilityTally(int candidates, int criteria) {
        n = candidates;
        m = criteria;
        acceptance = new double[n * n];
        pairs = new PairCounts(n);
        firstOfOthers = new double[n];
        tieEnds = new int[n];
        tied = new boolean[n];
        firstWeights = new double[n * m];
        rankSum = new double[n];
        firsts = new long[n];
    }

    void add(double[] weights, Standings standings) {
        boolean ties = false;
        for (int from = 0; from < n; ) {
            int to = standings.tieEnd(from);
            if (to == from + 1) {
                int i = standings.at(from);
                acceptance[i * n + from]++;
                tieEnds[i] = to;
                rankSum[i] += to;
            } else {
                ties = true;
                share(standings, from, to);
            }
            from = to;
        }
        pairs.add(tieEnds, ties);
        int first = standings.tieEnd(0);
        for (int position = 0; position < first; position++) {
            int i = standings.at(position);
            firsts[i]++;
            for (int c = 0; c < m; c++) {
                firstWeights[i * m + c] += 1.0 / first * weights[c];
            }
        }
    }

    /** Counts candidates that tie from one position to before another: each has a share of the draw at each of these ranks. */
    private void share(Standings standings, int from, int to) {
        for (int position = from; position < to; position++) {
            int i = standings.at(position);
            for (int rank = from; rank < to; rank++) {
                acceptance[i * n + rank] += 1.0 / (to - from);
            }
            tieEnds[i] = to;
            rankSum[i] += (from + 1 + to) / 2.0;
        }
    }

    /** First rank of positive acceptability. */
    int best(int candidate) {
        int rank = 0;
        while (acceptance[candidate * n + rank] == 0) {
            rank++;
        }
        return rank + 1;
    }

    /** Last rank of positive acceptability. */
    int worst(int candidate) {
        int rank = n - 1;
        while (acceptance[candidate * n + rank] == 0) {
            rank--;
        }
        return rank + 1;
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
        pairs.merge(later.pairs);
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
