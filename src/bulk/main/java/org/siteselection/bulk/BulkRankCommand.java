package org.siteselection.bulk;

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
import org.siteselection.rulefiles.RuleDirectorySetting;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;
import org.siteselection.sql.RuleSql;
import org.siteselection.sql.SqlQuery;
import org.siteselection.sql.SqlStatement;
import org.siteselection.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the rows of a file. */
@Command(
        name = "rank",
        description = "Scores the rows of a CSV or Parquet file, which may be larger than memory.",
        mixinStandardHelpOptions = true)
final class BulkRankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<rule set>", description = "Id of the rule set, like asic-assembly.")
    private String ruleSet = "";

    @Option(
            names = "--input",
            required = true,
            paramLabel = "<file>",
            description =
                    "File of places, *.csv or *.parquet, with the column id and a column for each metric of the rules.")
    private Path input = Path.of("");

    @Option(
            names = "--output",
            required = true,
            paramLabel = "<file>",
            description = "File for the scores, *.csv or *.parquet. It appears when it is complete.")
    private Path output = Path.of("");

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "<name>",
            description = "Columns of the result beside id; default: all. Few columns are faster.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--rank", description = "Add the rank of each row with a total.")
    private boolean rank;

    @Option(
            names = "--parameter",
            paramLabel = "<name=value>",
            description = "A parameter of the rule set, repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--weight",
            paramLabel = "<path=number>",
            description = "A weight instead of that of the rules, repeatable.")
    private Map<String, String> weights = new LinkedHashMap<>();

    @Option(
            names = "--memory",
            paramLabel = "<size>",
            description = "Memory for DuckDB, like 4GB; default: 80 %% of the machine's.")
    private @Nullable String memory;

    @Option(
            names = "--rules",
            paramLabel = "<dir>",
            description = "Rule directory; default: the setting site-selection.rules.directory, else scoring-rules.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(input)) {
            throw new ParameterException(spec.commandLine(), "There is no readable file '" + input + "'.");
        }
        RuleSet found = find();
        SqlQuery query;
        SqlStatement statement;
        try {
            query = SqlQuery.of("duckdb", "sites", rank, parameters, weights);
            statement = RuleSql.print(
                    found, PackagedEdition.snapshot(), query.parameters(), query.weights(), query.target());
        } catch (ApiException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        for (String column : columns) {
            if (!statement.outputs().contains(column)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The result has no column '" + column + "'." + NearestName.hint(column, statement.outputs()));
            }
        }
        long rows = new FileScoring(statement, memory, spec.commandLine().getErr()).score(input, output, columns);
        spec.commandLine().getOut().println(rows + " rows in " + output);
        return 0;
    }

    private RuleSet find() {
        Path directory = rules == null ? RuleDirectorySetting.directory() : rules;
        RuleFiles files = RuleFiles.read(directory);
        return files.ruleSet(ruleSet)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        files.ids().contains(ruleSet)
                                ? "The rule set has errors: " + files.issues(ruleSet + ".yaml")
                                : "There is no rule set '" + ruleSet + "' in '" + directory + "'."
                                        + NearestName.hint(ruleSet, files.ids())));
    }
}
