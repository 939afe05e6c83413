package org.siteselection.rulefiles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Directory of the rule files and interval of its poll. */
@ConfigMapping(prefix = "site-selection.rules")
interface RulesConfig {
    /** Directory of the rule files, relative to the working directory or absolute. */
    @WithDefault(RuleDirectorySetting.DEFAULT)
    String directory();

    /**
     * How often the directory is polled; {@code off} for never. A changed file is activated when two consecutive polls read
     * the same text.
     */
    @WithDefault("1s")
    String watchInterval();
}
