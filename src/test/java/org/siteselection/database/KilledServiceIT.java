package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.database.ServiceProcess.Package;

/** SIGKILL in the middle of a hundred writes: what was acknowledged is there after a restart, and nothing by halves. */
class KilledServiceIT {
    private static final int WRITES = 100;
    private static final int ACKNOWLEDGED_AT_LEAST = 20;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void everyAcknowledgedImportSurvivesAndNoneIsHalf(Package application) throws Exception {
        Map<String, String> settings = application == Package.POSTGRESQL ? SharedPostgres.fresh("killed") : Map.of();
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        try (ServiceProcess service = ServiceProcess.start(application, directory, List.of(), settings)) {
            service.awaitStart();
            SiteFacts.addSites(service, WRITES);
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_AT_LEAST);
            ExecutorService clients = Executors.newFixedThreadPool(WRITES);
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < WRITES; i++) {
                int site = i;
                writes.add(clients.submit(untilKilled(() -> {
                    int status = SiteFacts.bringIn(service, site).statusCode();
                    assertThat(status).isEqualTo(200);
                    acknowledged.add(site);
                    enough.countDown();
                    return status;
                })));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("the writes get on")
                    .isTrue();
            service.kill();
            for (Future<?> write : writes) {
                write.get(60, TimeUnit.SECONDS);
            }
            clients.shutdown();
        }
        assertThat(acknowledged).as("killed in the middle").hasSizeBetween(ACKNOWLEDGED_AT_LEAST, WRITES - 1);

        try (ServiceProcess service = ServiceProcess.start(application, directory, List.of(), settings)) {
            service.awaitStart();
            for (int site = 0; site < WRITES; site++) {
                List<Double> values = SiteFacts.values(service, site);
                if (acknowledged.contains(site) || !values.isEmpty()) {
                    assertThat(values)
                            .as("site %d", site)
                            .hasSize(SiteFacts.FACTS)
                            .containsOnly(1.0 + site);
                }
            }
            assertThat(SiteFacts.bringIn(service, 0).statusCode())
                    .as("it can be written again")
                    .isIn(200, 409);
        }
    }

    /** A write that the kill cuts off has no answer; any other failure is one of the test. */
    private static Callable<Integer> untilKilled(Callable<Integer> write) {
        return () -> {
            try {
                return write.call();
            } catch (IOException e) {
                return 0;
            }
        };
    }
}
