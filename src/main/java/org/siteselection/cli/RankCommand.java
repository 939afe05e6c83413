package org.siteselection.cli;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.Rankings;
import org.siteselection.rulefiles.RuleDirectorySetting;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks states or counties by a rule set and prints the ranking as a table. */
@Command(
        name = "rank",
        description = "Ranks states, or counties at the level of counties, by a rule set, on the packaged facts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@RegisterForReflection
final class RankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<rule set>", description = "Id of the rule set, like asic-assembly.")
    private String ruleSet = "";

    @Option(
            names = {"--state", "--candidate"},
            arity = "1..*",
            paramLabel = "<id>",
            description =
                    "Postal codes of the states, or ids of the counties (c48453), to rank; default: all of the level of the rule set.")
    private List<String> states = new ArrayList<>();

    @Option(
            names = "--parameter",
            paramLabel = "<name=value>",
            description = "A parameter of the rule set, repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--rules",
            paramLabel = "<dir>",
            description = "Rule directory; default: the setting site-selection.rules.directory, else scoring-rules.")
    private @Nullable Path rules;

    @Option(names = "--explain", description = "Show what each factor and criterion contributes.")
    private boolean explain;

    @Override
    public Integer call() {
        Path directory = rules == null ? RuleDirectorySetting.directory() : rules;
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "There is no rule directory '" + directory + "'.");
        }
        RuleFiles files = RuleFiles.read(directory);
        if (!files.problem().isEmpty()) {
            files.problem().forEach(issue -> spec.commandLine().getErr().println(directory + ": " + issue.message()));
            return 1;
        }
        if (!files.ids().contains(ruleSet)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no rule set '" + ruleSet + "' in '" + directory + "'. There are "
                            + String.join(", ", files.ids()) + "." + NearestName.hint(ruleSet, files.ids()));
        }
        RuleSet found = files.ruleSet(ruleSet).orElse(null);
        if (found == null) {
            List<Issue> issues = files.issues(ruleSet + ".yaml");
            issues.forEach(issue -> spec.commandLine().getErr().println(directory + "/" + issue));
            return 1;
        }
        try {
            RankingAnswer answer = Rankings.rank(found, PackagedEdition.snapshot(), states, parameters, explain);
            new RankingPrinter(spec.commandLine().getOut()).print(answer);
            return 0;
        } catch (ApiException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
