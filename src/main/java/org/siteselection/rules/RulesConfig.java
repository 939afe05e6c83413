package org.siteselection.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the rule files are. */
@ConfigMapping(prefix = "site-selection.rules")
interface RulesConfig {
    /** Directory of the rule files, relative to the working directory or absolute. */
    @WithDefault("scoring-rules")
    String directory();
}
