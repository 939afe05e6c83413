package org.siteselection.bulk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the jar for files of many places. */
@Command(
        name = "site-selection-bulk",
        description = "Scores files of places by a rule set, with DuckDB.",
        mixinStandardHelpOptions = true,
        subcommands = {BulkRankCommand.class, CommandLine.HelpCommand.class})
public final class BulkTool implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Runs one command.
     *
     * @return 0, 1 if the rules have errors or the file cannot be scored, or 2 for an invalid command line
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BulkTool())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: rank or help.");
    }

    /** Runs a command and ends with its exit code. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }
}
