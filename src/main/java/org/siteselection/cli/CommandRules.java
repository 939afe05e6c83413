package org.siteselection.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.rulefiles.RuleDirectorySetting;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rule set that a command names. */
final class CommandRules {
    private CommandRules() {}

    /**
     * The rule set with this id.
     *
     * @param given rule directory; null for that of the setting
     * @return empty if its file has errors, which were printed
     * @throws ParameterException if there is no such directory or rule set
     */
    static Optional<RuleSet> find(CommandSpec spec, @Nullable Path given, String ruleSet) {
        Path directory = given == null ? RuleDirectorySetting.directory() : given;
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "There is no rule directory '" + directory + "'.");
        }
        RuleFiles files = RuleFiles.read(directory);
        if (!files.problem().isEmpty()) {
            files.problem().forEach(issue -> spec.commandLine().getErr().println(directory + ": " + issue.message()));
            return Optional.empty();
        }
        if (!files.ids().contains(ruleSet)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no rule set '" + ruleSet + "' in '" + directory + "'. Known: "
                            + String.join(", ", files.ids()) + "." + NearestName.hint(ruleSet, files.ids()));
        }
        Optional<RuleSet> found = files.ruleSet(ruleSet);
        if (found.isEmpty()) {
            List<Issue> issues = files.issues(ruleSet + ".yaml");
            issues.forEach(issue -> spec.commandLine().getErr().println(directory + "/" + issue));
        }
        return found;
    }
}
