package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int ROUNDS = 50_000;

    private Object sink = "";
    private double sum;
    private int count;

    @BeforeEach
    void canMeasure() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean);
    }

    /** Without {@code pow}: the JDK's {@code StrictMath.pow} allocates three small arrays until it is optimised. */
    @Test
    void evaluationAllocatesNothing() {
        Expression number = Sample.compiled("has(gone) ? gone : clamp(a * 8760 * price / (b + 1) % 97 - -x, 0, 100)"
                + " + min(a, b, headcount) + ln(price) + sqrt(abs(x)) + (automated ? 1 : missing)");
        Expression truth = Sample.compiled("country in ['IR', 'KP', 'CN'] && (missing > 1 || a <= b) && automated"
                + " && !(a == 3) && (a > 1 ? 'x' : country) != 'y'");
        Expression text = Sample.compiled("a > b ? 'x' : country");
        assertThat(number.number(Sample.VALUES)).isPositive();
        assertThat(truth.truth(Sample.VALUES)).isEqualTo(Truth.TRUE);
        Values values = Sample.VALUES;
        double perRound = bytesPerRound(round -> {
            sum += number.number(values);
            count += truth.truth(values) == Truth.TRUE ? 1 : 0;
            count += "CN".equals(text.text(values)) ? 1 : 0;
        });
        assertThat(perRound).isLessThan(4);
        assertThat(sum + count).isPositive();
    }

    @Test
    void theMeasureSeesAnAllocation() {
        assertThat(bytesPerRound(round -> sink = new int[] {round})).isGreaterThan(8);
        assertThat(sink).isNotNull();
    }

    private static double bytesPerRound(IntConsumer work) {
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        run(work);
        long before = bean.getThreadAllocatedBytes(self);
        run(work);
        return (bean.getThreadAllocatedBytes(self) - before) / (double) ROUNDS;
    }

    private static void run(IntConsumer work) {
        for (int round = 0; round < ROUNDS; round++) {
            work.accept(round);
        }
    }
}
