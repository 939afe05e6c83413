package org.siteselection.cli;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.Rankings;
import org.siteselection.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        Optional<RuleSet> found = CommandRules.find(spec, rules, ruleSet);
        if (found.isEmpty()) {
            return 1;
        }
        try {
            RankingAnswer answer = Rankings.rank(found.get(), PackagedEdition.snapshot(), states, parameters, explain);
            new RankingPrinter(spec.commandLine().getOut()).print(answer);
            return 0;
        } catch (ApiException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
