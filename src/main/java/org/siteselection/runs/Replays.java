package org.siteselection.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings.Detail;
import org.siteselection.runs.ReplayAnswer.Difference;
import org.siteselection.runs.ReplayAnswer.Versions;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** Scores a run again and compares the result with the stored one. */
@ApplicationScoped
class Replays {
    private static final int MOST_DIFFERENCES = 100;
    /** A text and its tree take about five times the bytes of the text, and may take half of the heap. */
    private static final int HEAP_SHARE = 10;
    /** Wait for another comparison between two checks of the time budget. */
    private static final Duration WAIT = Duration.ofMillis(50);

    private final KeptRankings kept;
    private final ChangesSinceRun since;
    private final ObjectMapper answers;
    private final String version;
    private final long largestCompared;
    private final ReentrantLock comparison = new ReentrantLock();

    Replays(
            KeptRankings kept,
            ChangesSinceRun since,
            ObjectMapper answers,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.kept = kept;
        this.since = since;
        this.answers = answers;
        this.version = version;
        this.largestCompared = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    }

    ReplayAnswer replay(StoredRun run) {
        RankingWithProvenance again;
        try {
            again = kept.again(run, Detail.ASKED);
        } catch (NotReproducibleException e) {
            return answer(run, e.getMessage(), List.of(), 0, null);
        }
        PackedText written = PackedText.of(out -> answers.writeValue(out, again.answer()), Long.MAX_VALUE);
        if (written.equals(run.answer())) {
            return answer(run, null, List.of(), 0, again);
        }
        long length = run.answer().length() + written.length();
        if (length > largestCompared) {
            String obstacle = "Something differs, and where is not looked for: the two rankings have " + length
                    + " bytes together, and " + largestCompared + " are compared in a heap of this size.";
            return answer(run, obstacle, List.of(), 0, again);
        }
        JsonDifferences differences = differences(run.answer(), written);
        return answer(run, null, differences.listed(), differences.count(), again);
    }

    /** One comparison at a time, because the trees take much of the heap. */
    private JsonDifferences differences(PackedText before, PackedText after) {
        lockWithinBudget();
        try {
            return JsonDifferences.between(ExactJson.tree(before), ExactJson.tree(after), MOST_DIFFERENCES);
        } finally {
            comparison.unlock();
        }
    }

    private void lockWithinBudget() {
        try {
            while (!comparison.tryLock(WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                StopRule.current().check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(StoppedException.Reason.CANCELLED);
        }
    }

    private ReplayAnswer answer(
            StoredRun run,
            @Nullable String obstacle,
            List<Difference> differences,
            int count,
            @Nullable RankingWithProvenance again) {
        ChangesSinceRun.Now now = since.now(run);
        return new ReplayAnswer(
                run.id(),
                obstacle == null && count == 0,
                obstacle,
                new Versions(run.applicationVersion(), version),
                differences,
                count,
                since.changed(run, again, now),
                since.today(StoredStandings.of(run.answer()), now));
    }
}
