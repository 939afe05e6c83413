package org.siteselection.ranking;

/**
 * Upper estimate of the cost of a question.
 *
 * @param cells candidates times criteria and gates
 * @param steps elementary steps of some nanoseconds
 * @param memory bytes of the heap, including the serialised answer
 * @param answer bytes of the serialised answer
 * @param advice advice that makes the answer smaller
 */
public record Workload(long cells, double steps, double memory, double answer, String advice) {
    /** Steps beyond which a request is heavy: some tenths of a second. */
    private static final double LONG_RUNNING = 5e7;

    boolean longRunning() {
        return steps > LONG_RUNNING;
    }

    /** Double the cost, for a request that ranks twice and holds both rankings. */
    Workload twice() {
        return new Workload(cells, 2 * steps, 2 * memory, answer, advice);
    }
}
