package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vertx.core.buffer.Buffer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.request.JsonBody;

class BodyCostTest {
    private static final int ITEMS = 20_000;

    private static long cost(String body) {
        return BodyCost.of(Buffer.buffer(body));
    }

    /** What is allocated while a body is read includes the tree and everything that was only needed on the way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "[[[]]]",
                "{'a':{}}",
                "{'a':1}",
                "{'a':[1,2.5]}",
                "123456789012",
                "'text'",
                "'\u4E2D'",
                "{'id':'c1','name':'Site','state':'TX','facts':{'a':1.5,'b':{'value':2,'low':1,'high':3}}}"
            })
    void noBodyTakesMoreThanItsEstimate(String item) {
        String json = "{\"items\":[" + (item.replace('\'', '"') + ",").repeat(ITEMS) + "0]}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        JsonBody.parse(body);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        JsonBody.parse(body);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(cost(json)).isGreaterThan(allocated + body.length);
    }

    @Test
    void theEstimateGrowsWithTheBody() {
        String item = "{\"a\":[1,2]},";
        assertThat(cost(item.repeat(4_000))).isEqualTo(4 * cost(item.repeat(1_000)));
        assertThat(cost("x".repeat(100_000))).isEqualTo(500_000);
        assertThat(cost("")).isZero();
    }
}
