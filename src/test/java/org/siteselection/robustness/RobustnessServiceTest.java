package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.request.JsonBody;
import org.siteselection.ranking.Ask;
import org.siteselection.ranking.RankingAdmission;
import org.siteselection.ranking.RankingService;

/** Threads, time budgets and closed connections. */
@QuarkusTest
class RobustnessServiceTest {
    /** Would take a minute. */
    private static final String LONG = "{\"ruleSet\":\"mining-site\",\"method\":\"promethee_ii\",\"samples\":1000000}";

    private static final BooleanSupplier STAYS = () -> false;

    @TestHTTPResource
    URL server;

    @Inject
    RankingService rankings;

    @Inject
    RobustnessService service;

    @Inject
    RankingAdmission admission;

    private record Config(Duration timeBudget, OptionalInt atOnce, int queue) implements RobustnessConfig {
        static Config of(Duration budget) {
            return new Config(budget, OptionalInt.empty(), 16);
        }
    }

    private RobustnessAnswer ask(RobustnessService by, String json, BooleanSupplier gone) {
        RobustnessRequest request = RobustnessRequestReader.read(JsonBody.parse(json.replace('\'', '"')));
        return by.analyse(rankings.basis(request.ranking()), request, gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ruleSet':'asic-assembly','samples':20000}",
                "{'ruleSet':'asic-assembly','samples':3500,'weightModel':{'type':'constrained',"
                        + "'order':[['labor','energy'],['energy','risk']],'bounds':{'policy':[0.1,0.1]}}}",
                "{'ruleSet':'asic-assembly','samples':3500,'sampleMissing':true,'facts':{'TX':"
                        + "{'electricity_price_industrial_ttm':{'value':6.6,'low':6,'high':9}}}}",
                "{'ruleSet':'mining-site','candidates':['TX','OK','NM','NE'],'method':'topsis','samples':3500}",
                "{'ruleSet':'mining-site','candidates':['TX','OK','NM','NE'],'method':'weighted_product','samples':3500}"
            })
    void theAnswerDoesNotDependOnTheNumberOfThreads(String request) {
        RobustnessService one = new RobustnessService(Config.of(Duration.ofMinutes(1)), admission, 1);
        RobustnessService four = new RobustnessService(Config.of(Duration.ofMinutes(1)), admission, 4);
        try {
            RobustnessAnswer alone = ask(one, request, STAYS);
            assertThat(ask(four, request, STAYS)).isEqualTo(alone);
            assertThat(ask(four, request, STAYS)).isEqualTo(alone);
        } finally {
            one.close();
            four.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ruleSet':'asic-assembly','samples':1000,'include':['methods','rankReversals']}",
                "{'ruleSet':'asic-assembly-cost','samples':1000,'top':5,'include':['methods']}",
                "{'ruleSet':'mining-site','candidates':['TX','OK','NM','NE'],'method':'topsis','samples':1000,"
                        + "'weights':{'energy':0},'include':['methods','rankReversals']}",
                "{'ruleSet':'asic-assembly','samples':1000,'candidates':['TX','FL','OH'],'facts':{'TX':"
                        + "{'electricity_price_industrial_ttm':{'value':6.6,'low':6,'high':9}}}}"
            })
    void earlierAnswersChangeNoNumber(String request) {
        RobustnessService knowsNothing = new RobustnessService(Config.of(Duration.ofMinutes(1)), admission, 2);
        try {
            RobustnessAnswer alone = ask(knowsNothing, request, STAYS);
            assertThat(ask(service, request, STAYS)).isEqualTo(alone);
            assertThat(ask(service, request, STAYS)).isEqualTo(alone);
        } finally {
            knowsNothing.close();
        }
    }

    @Test
    void analysesBeyondTheirTimeAreAborted() {
        RobustnessService hasty = new RobustnessService(Config.of(Duration.ofMillis(300)), admission, 2);
        try {
            long start = System.nanoTime();
            ApiException problem = catchThrowableOfType(ApiException.class, () -> ask(hasty, LONG, STAYS));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(problem.code()).isEqualTo("time-budget-exceeded");
            assertThat(problem.problem()).isEqualTo(ProblemCode.UNAVAILABLE);
            assertThat(problem)
                    .hasMessageStartingWith(
                            "The analysis of 1000000 samples was aborted after 0.3 seconds, the wait for its turn included.")
                    .hasMessageContaining("fewer 'samples'")
                    .hasMessageContaining("site-selection.robustness.time-budget");
            assertThat(hasty.running()).isZero();
        } finally {
            hasty.close();
        }
    }

    @Test
    void aCancelledRequestEndsTheWork() {
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() -> ask(service, LONG, () -> looks.incrementAndGet() > 5))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("its caller closed the connection");
        int afterwards = looks.get();
        assertThat(afterwards).isLessThan(50);
        assertThat(service.running()).isZero();
    }

    @Test
    void aClosedConnectionEndsTheWork() throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /v1/robustness HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                            + LONG.length() + "\r\n\r\n" + LONG)
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            await(() -> service.running() == 1);
        }
        long closed = System.nanoTime();
        await(() -> service.running() == 0);
        assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(8));
        assertThat(Ask.robustness("{'ruleSet':'asic-assembly','samples':10}").statusCode())
                .isEqualTo(200);
    }

    private static void await(BooleanSupplier condition) throws IOException, InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void aRequestBeyondTheQueueIsRefused() throws InterruptedException {
        RobustnessService narrow =
                new RobustnessService(new Config(Duration.ofMillis(1500), OptionalInt.of(1), 0), admission, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        RobustnessRequest request = RobustnessRequestReader.read(JsonBody.parse(LONG.replace('\'', '"')));
        // Only the thread of the request knows the caller.
        RankingService.Basis basis = rankings.basis(request.ranking());
        Thread first = new Thread(() -> {
            try {
                narrow.analyse(basis, request, () -> {
                    begun.countDown();
                    return over.getCount() == 0;
                });
            } catch (ApiException expected) {
                // The analysis must not finish.
            }
        });
        first.start();
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> ask(narrow, LONG, STAYS))
                    .isInstanceOfSatisfying(ApiException.class, problem -> {
                        assertThat(problem.problem()).isEqualTo(ProblemCode.UNAVAILABLE);
                        assertThat(problem.code()).isEqualTo("unavailable");
                    })
                    .hasMessage("The service is busy with other heavy requests. Try again shortly.");
        } finally {
            over.countDown();
            first.join();
            narrow.close();
        }
    }

    @Test
    void aWaitingRequestIsProcessed() throws InterruptedException {
        RobustnessService narrow =
                new RobustnessService(new Config(Duration.ofMinutes(1), OptionalInt.of(1), 4), admission, 1);
        AtomicInteger answered = new AtomicInteger();
        Thread[] callers = new Thread[4];
        RobustnessRequest request =
                RobustnessRequestReader.read(JsonBody.parse("{\"ruleSet\": \"asic-assembly\", \"samples\": 2000}"));
        RankingService.Basis basis = rankings.basis(request.ranking());
        for (int i = 0; i < callers.length; i++) {
            callers[i] = new Thread(() -> {
                narrow.analyse(basis, request, () -> {
                    assertThat(narrow.running()).isLessThanOrEqualTo(1);
                    return false;
                });
                answered.incrementAndGet();
            });
            callers[i].start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        narrow.close();
        assertThat(answered).hasValue(4);
    }
}
