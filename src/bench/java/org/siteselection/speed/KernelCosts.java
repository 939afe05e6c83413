package org.siteselection.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the kernels of the mathematics with JMH and prints a table: the CPU time of the best round, collector and
 * compiler included, its ratio to one read of
 * the table of a million candidates by 20 criteria in the same run, and the memory that one call allocates. Not a test of the
 * build. Run it with {@code mvn test-compile surefire:test@plain -Pbench,kernels -Dtest=KernelCosts}.
 *
 * <p>{@code -Dbench.only=REGEX} selects kernels, {@code -Dbench.rounds} and {@code -Dbench.millis} set number and length of the
 * rounds.
 */
class KernelCosts {
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final TimeValue ROUND = TimeValue.milliseconds(Integer.getInteger("bench.millis", 600));

    @Test
    void measure() throws RunnerException {
        List<RunResult> results = new ArrayList<>(run("MethodKernels.read"));
        results.addAll(run("Kernels\\..*(" + ONLY + ")"));
        double read = best(results.get(0));
        System.out.println("| kernel | CPU ms | reads of the table | allocated kB |\n|---|---|---|---|");
        for (RunResult result : results) {
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f | %,.0f |%n",
                    name(result),
                    best(result),
                    best(result) / read,
                    bytes / 1000);
        }
    }

    private static Collection<RunResult> run(String include) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(include)
                        .mode(Mode.AverageTime)
                        .timeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(ROUND)
                        .measurementIterations(ROUNDS)
                        .measurementTime(ROUND)
                        .jvmArgs("-Xmx4g", "-XX:+UseG1GC")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .build())
                .run();
    }

    /** Other work on the machine makes rounds longer, never shorter. */
    private static double best(RunResult result) {
        double best = Double.POSITIVE_INFINITY;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult round : fork.getIterationResults()) {
                best = Math.min(
                        best, round.getSecondaryResults().get(CpuTime.NAME).getScore());
            }
        }
        return best;
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1)
                + result.getParams().getParamsKeys().stream()
                        .map(key -> " " + result.getParams().getParam(key))
                        .collect(Collectors.joining());
    }
}
