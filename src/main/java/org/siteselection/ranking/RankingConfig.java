package org.siteselection.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What rankings of many candidates may take. */
@ConfigMapping(prefix = "site-selection.ranking")
interface RankingConfig {
    /** Large rankings that are made and written at once; by default as many as there are processors, at least two. */
    OptionalInt largeAtOnce();

    /** Longest time that a further one waits for its turn. */
    @WithDefault("10s")
    Duration longestWait();
}
