package org.siteselection.rulefiles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the rule files are, and how often to look at them. */
@ConfigMapping(prefix = "site-selection.rules")
interface RulesConfig {
    /** Directory of the rule files, relative to the working directory or absolute. */
    @WithDefault(RuleDirectorySetting.DEFAULT)
    String directory();

    /**
     * How often the directory is polled; {@code off} for never. A changed file is taken over when two polls in a row saw the
     * same text.
     */
    @WithDefault("1s")
    String watchInterval();
}
