package org.siteselection.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.runs.ReplayAnswer.Difference;
import org.siteselection.runs.ReplayAnswer.Versions;

/** Scores a run again and compares the result with the stored one. */
@ApplicationScoped
class Replays {
    private static final int MOST_DIFFERENCES = 100;
    /** A text and its tree take about five times the bytes of the text, and may take half of the heap. */
    private static final int HEAP_SHARE = 10;

    private final KeptRankings kept;
    private final ChangesSinceRun since;
    private final ObjectMapper answers;
    private final String version;
    private final long largestCompared;

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
            again = kept.again(run, false);
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
        JsonDifferences differences;
        // One comparison at a time, because the trees take much of the heap.
        synchronized (this) {
            differences = JsonDifferences.between(
                    ExactJson.tree(run.answer().text()), ExactJson.tree(written.text()), MOST_DIFFERENCES);
        }
        return answer(run, null, differences.listed(), differences.count(), again);
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
