package org.siteselection.rulefiles;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import org.siteselection.database.TestDatabase;

/**
 * The application with a database of its own and a copy of the shipped rules, looked at when the test says so: its tests may spoil
 * both and leave them as they were. One profile for all of them, since each starts the application anew.
 */
public final class SpoilableService implements QuarkusTestProfile {
    static final Path RULES = Path.of("target", "spoilable-rules");
    /** The largest answer of a run, one that a test reaches in a second. */
    public static final int LARGEST_ANSWER = 16 << 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        RuleFilesOfTest.copyTo(RULES);
        return TestDatabase.fresh(
                "spoilable",
                Map.of(
                        "site-selection.rules.directory",
                        RULES.toString(),
                        "site-selection.rules.watch-interval",
                        "off",
                        // A request that ranks twice, as a replay does, takes one turn.
                        "site-selection.heavy-work.at-once",
                        "1",
                        "site-selection.runs.largest-answer",
                        Integer.toString(LARGEST_ANSWER)));
    }
}
