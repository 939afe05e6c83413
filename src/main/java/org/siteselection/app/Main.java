package org.siteselection.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.siteselection.cli.CommandLineTool;
import org.siteselection.rulefiles.RuleDirectorySetting;

/** Starts the service, or runs a command when there are arguments. */
@QuarkusMain
public final class Main {
    private Main() {}

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            // Quarkus leaves the report to the code that takes the exit code; without this line a failed start would be
            // silent.
            System.err.println(
                    new StartFailure(setting("quarkus.datasource.db-kind"), setting("quarkus.datasource.jdbc.url"))
                            .report(failure));
        }
        System.exit(code == 0 && failure != null ? 1 : code);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }

    private static void start() {
        try {
            // Before anything else: reading the settings opens files too.
            OpenFiles.check(0);
            RuleDirectoryCheck.check(RuleDirectorySetting.directory());
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(null, Main::ended);
    }

    /** Commands run without the container, so that a check of rule files takes about a second. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            start();
            return;
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = CommandLineTool.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
