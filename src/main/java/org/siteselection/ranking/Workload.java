package org.siteselection.ranking;

/**
 * What answering a question is estimated to take, rather too much than too little.
 *
 * @param cells candidates times criteria and gates
 * @param steps elementary steps of some nanoseconds
 * @param memory bytes of the heap, the written answer included
 * @param answer bytes of the written answer
 * @param advice what makes the answer smaller
 */
public record Workload(long cells, double steps, double memory, double answer, String advice) {
    /** Steps beyond which a request takes a turn: some tenths of a second. */
    private static final double LONG_RUNNING = 5e7;

    boolean longRunning() {
        return steps > LONG_RUNNING;
    }

    /** The same twice, for a request that ranks again and keeps both. */
    Workload twice() {
        return new Workload(cells, 2 * steps, 2 * memory, answer, advice);
    }
}
