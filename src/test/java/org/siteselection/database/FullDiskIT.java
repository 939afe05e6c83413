package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess.Package;

/** H2 cannot extend its file. A limit on file sizes simulates the full disk, because it needs no rights. */
class FullDiskIT {
    private static final int SITES = 100;
    private static final int ROOM_IN_KILOBYTES = 400;

    @TempDir
    Path directory;

    @Test
    void aWriteToAFullDiskIsRefusedAndReadingContinues() throws Exception {
        assumeTrue(runs("bash", "-c", "ulimit -S -f 1000"), "this machine cannot limit the size of files");
        assumeTrue(runs("prlimit", "--version"), "this machine has no prlimit to lift a limit again");
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, List.of(), Map.of())) {
            SiteFacts.addSites(service.awaitStart(), SITES);
        }
        long limit = Files.size(directory.resolve("data/catalogue.mv.db")) / 1024 + ROOM_IN_KILOBYTES;
        List<String> limited = List.of("bash", "-c", "ulimit -S -f " + limit + "; exec \"$@\"", "bash");
        int stored = 0;
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, limited, Map.of())) {
            service.awaitStart();
            HttpResponse<String> answer = SiteFacts.bringIn(service, stored);
            while (answer.statusCode() == 200 && stored + 2 < SITES) {
                stored++;
                answer = SiteFacts.bringIn(service, stored);
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(new JsonPath(answer.body()).getString("code")).isEqualTo("database-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "jdbc", ".mv.db");
            assertThat(service.get("/v1/rankings/mining-site?explain=none").statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = service.get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("The disk of the database is full.");
            assertThat(SiteFacts.values(service, stored)).isEmpty();

            assertThat(runs("prlimit", "--pid", String.valueOf(service.pid()), "--fsize=unlimited:"))
                    .isTrue();
            OutageIT.await(() -> service.get("/q/health/ready").statusCode() == 200);
            // After the failed write the first one can still be refused with a request to retry.
            OutageIT.await(() -> SiteFacts.bringIn(service, SITES - 1).statusCode() == 200);
        }
        assertThat(stored).as("some fitted").isPositive();
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, List.of(), Map.of())) {
            service.awaitStart();
            for (int site = 0; site < SITES; site++) {
                assertThat(SiteFacts.values(service, site))
                        .as("site %d of %d", site, stored)
                        .hasSize(site < stored || site == SITES - 1 ? SiteFacts.FACTS : 0);
            }
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
