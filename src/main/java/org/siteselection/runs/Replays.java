package org.siteselection.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
        Versions versions = new Versions(run.applicationVersion(), version);
        JsonNode stored = ExactJson.tree(run.answer());
        TracedRanking again;
        try {
            again = kept.again(run, false);
        } catch (NotReproducibleException e) {
            return answer(run, versions, e.getMessage(), List.of(), 0, stored, null);
        }
        String written = write(again);
        JsonDifferences differences = JsonDifferences.between(
                stored, written.equals(run.answer()) ? stored : ExactJson.tree(written), MOST_DIFFERENCES);
        return answer(run, versions, null, differences.listed(), differences.count(), stored, again);
    }

    private ReplayAnswer answer(
            StoredRun run,
            Versions versions,
            @Nullable String obstacle,
            List<Difference> differences,
            int count,
            JsonNode stored,
            @Nullable TracedRanking again) {
        Since.Now now = since.now(run);
        return new ReplayAnswer(
                run.id(),
                obstacle == null && count == 0,
                obstacle,
                versions,
                differences,
                count,
                since.changed(run, again, now),
                since.today(stored, now));
    }

    private String write(TracedRanking ranking) {
        try {
            return answers.writeValueAsString(ranking.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A ranking cannot be written", e);
        }
    }
}
