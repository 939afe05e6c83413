package org.siteselection.rulefiles;

import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configured rule directory, for code that runs before the service or without it. */
public final class RuleDirectorySetting {
    public static final String PROPERTY = "site-selection.rules.directory";
    static final String DEFAULT = "scoring-rules";

    private RuleDirectorySetting() {}

    /** Relative to the working directory, or absolute; it need not exist. */
    public static Path directory() {
        return Path.of(ConfigProvider.getConfig()
                .getOptionalValue(PROPERTY, String.class)
                .orElse(DEFAULT));
    }
}
