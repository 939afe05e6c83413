package org.siteselection.ranking;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.siteselection.http.Callers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/**
 * Bounds the memory of answers: a request of few bytes can have an answer a hundred times as large, which needs no token. Of
 * requests for more than {@value #LARGE} candidates a few are under way at once, from the ranking until the answer is written.
 */
@ApplicationScoped
class LargeRankings {
    static final int LARGE = 1_000;

    /** Each keeps a thread waiting, and those who ask for little need threads too. */
    private static final int QUEUE = 16;

    private static final String HAS_TURN = "site-selection.large-ranking";

    private final Turns turns;
    private final Duration longestWait;
    private final CurrentVertxRequest current;

    LargeRankings(RankingConfig config, CurrentVertxRequest current) {
        int usual = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.turns = new Turns(config.largeAtOnce().orElse(usual), QUEUE);
        this.longestWait = config.longestWait();
        this.current = current;
    }

    /**
     * Takes a turn for the HTTP request that is being answered, if the ranking is large and it has none yet; it is given back when
     * the answer is written and the work is done.
     *
     * @throws RejectedExecutionException when it is not this one's turn in time, which is answered with {@code unavailable}
     */
    void admit(RankingRequest ranking) {
        List<CandidateEntry> candidates = ranking.candidates();
        RoutingContext exchange = current.getCurrent();
        if (candidates == null || candidates.size() <= LARGE || exchange == null || exchange.get(HAS_TURN) != null) {
            return;
        }
        long deadline = System.nanoTime() + longestWait.toNanos();
        try {
            turns.take(new StopRule(Callers.gone(exchange), System::nanoTime, deadline));
        } catch (StoppedException e) {
            throw new RejectedExecutionException("The caller left", e);
        }
        exchange.put(HAS_TURN, true);
        Callers.afterwards(exchange, turns::giveBack);
    }

    /** Large rankings that could begin now, for tests. */
    int free() {
        return turns.free();
    }
}
