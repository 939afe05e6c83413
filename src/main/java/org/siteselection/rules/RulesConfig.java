package org.siteselection.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the rule files are, and how often to look at them. */
@ConfigMapping(prefix = "site-selection.rules")
interface RulesConfig {
    /** Directory of the rule files, relative to the working directory or absolute. */
    @WithDefault("scoring-rules")
    String directory();

    /** How often the directory is looked at for changes, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String watchInterval();
}
