package org.siteselection.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.TracedRanking;
import org.siteselection.runs.ReplayAnswer.Difference;
import org.siteselection.runs.ReplayAnswer.Versions;

/** Scores a run again and holds the result against what was stored. */
@ApplicationScoped
class Replays {
    private static final int MOST_DIFFERENCES = 100;

    private final KeptRankings kept;
    private final Since since;
    private final ObjectMapper answers;
    private final String version;

    Replays(
            KeptRankings kept,
            Since since,
            ObjectMapper answers,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.kept = kept;
        this.since = since;
        this.answers = answers;
        this.version = version;
    }

    ReplayAnswer replay(StoredRun run) {
        TracedRanking again;
        try {
            again = kept.again(run, false);
        } catch (NotReproducibleException e) {
            return answer(run, e.getMessage(), List.of(), 0, null);
        }
        PackedText written = PackedText.of(out -> answers.writeValue(out, again.answer()), Long.MAX_VALUE);
        if (written.equals(run.answer())) {
            return answer(run, null, List.of(), 0, again);
        }
        JsonDifferences differences;
        // Two trees of the largest answers take a gigabyte; whoever else compares waits.
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
            @Nullable TracedRanking again) {
        Since.Now now = since.now(run);
        return new ReplayAnswer(
                run.id(),
                obstacle == null && count == 0,
                obstacle,
                new Versions(run.applicationVersion(), version),
                differences,
                count,
                since.changed(run, again, now),
                since.today(Standings.of(run.answer()), now));
    }
}
