package org.siteselection.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.siteselection.rulefiles.RuleDirectorySetting;

/**
 * Checks the rule directory, so that a wrong working directory stops the start before the service creates its database
 * there.
 */
final class RuleDirectoryCheck {
    private RuleDirectoryCheck() {}

    /** @throws StartRefusedException if the directory does not exist */
    static void check(Path directory) {
        if (!Files.isDirectory(directory)) {
            String where = directory.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
            throw new StartRefusedException("The service does not start. There is no rule directory '" + directory + "'"
                    + where + ". Start the service in the directory that contains the rules, or set "
                    + RuleDirectorySetting.PROPERTY + ".");
        }
    }
}
