package org.siteselection.rulefiles;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import org.siteselection.database.TestDatabase;

/**
 * The application with its own database and a copy of the shipped rules, which it polls only when a test requests it.
 * Tests can corrupt both without repair. One profile for all these tests, since each profile starts the application
 * again.
 */
public final class SpoilableService implements QuarkusTestProfile {
    static final Path RULES = Path.of("target", "spoilable-rules");
    /** The largest answer of a run, small enough to reach in a second. */
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
                        // A request that ranks twice, such as a replay, takes one slot.
                        "site-selection.heavy-work.at-once",
                        "1",
                        "site-selection.runs.largest-answer",
                        Integer.toString(LARGEST_ANSWER)));
    }
}
