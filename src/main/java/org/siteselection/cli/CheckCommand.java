package org.siteselection.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.siteselection.rulefiles.ExpectationResult;
import org.siteselection.rulefiles.RuleDirectorySetting;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.Issue;
import org.siteselection.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks rule files and runs their expectations. */
@Command(
        name = "check",
        description = "Checks rule files and runs their expectations on the packaged facts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@RegisterForReflection
final class CheckCommand implements Callable<Integer> {
    /** Output format of the findings. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "<dir or file>",
            description =
                    "A rule directory, or rule files in one; default: the setting site-selection.rules.directory, else"
                            + " scoring-rules.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "text (file:line:column: severity code: message) or json; default: text.")
    private Format format = Format.text;

    /** Findings of the named files, with paths relative to the caller's directory. */
    private record Findings(List<Issue> issues, Map<String, List<ExpectationResult>> expectations, int files) {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<Path> asked = paths.isEmpty() ? List.of(RuleDirectorySetting.directory()) : paths;
        List<Issue> issues = new ArrayList<>();
        Map<String, List<ExpectationResult>> expectations = new LinkedHashMap<>();
        int files = 0;
        for (Path path : asked) {
            Findings findings = Files.isDirectory(path) ? directory(path) : file(path);
            issues.addAll(findings.issues);
            expectations.putAll(findings.expectations);
            files += findings.files;
        }
        if (format == Format.json) {
            printJson(issues, expectations);
        } else {
            printText(issues, expectations, files);
        }
        return errors(issues) == 0 ? 0 : 1;
    }

    private Findings directory(Path directory) {
        RuleFiles rules = RuleFiles.read(directory);
        if (rules.paths().isEmpty() && rules.issues().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There are no rule files (*.yaml) in '" + directory + "'.");
        }
        return new Findings(
                prefixed(directory, rules.issues()),
                rules.expectations(),
                rules.paths().size());
    }

    private Findings file(Path file) {
        // Only the root has no parent, and the root is a directory.
        Path parent = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath());
        Path above = parent.getParent();
        boolean inFactors = above != null && parent.endsWith("factors");
        Path directory = above != null && inFactors ? above : parent;
        String name = (inFactors ? "factors/" : "") + file.getFileName();
        RuleFiles rules = Files.isDirectory(directory) ? RuleFiles.read(directory) : null;
        if (rules == null || !rules.paths().contains(name)) {
            List<String> known = rules == null ? List.of() : rules.paths();
            if (rules != null && !rules.issues(name).isEmpty()) {
                Issue issue = rules.issues(name).get(0);
                throw new ParameterException(
                        spec.commandLine(), "'" + file + "': " + issue.message() + " " + issue.hint());
            }
            throw new ParameterException(
                    spec.commandLine(), "There is no rule file '" + file + "'." + NearestName.hint(name, known));
        }
        Path shown = file.getParent() == null ? Path.of("") : file.getParent();
        Path root = inFactors ? (shown.getParent() == null ? Path.of("") : shown.getParent()) : shown;
        String id = name.replace(".yaml", "");
        Map<String, List<ExpectationResult>> expectations =
                inFactors ? Map.of() : Map.of(id, rules.expectations().getOrDefault(id, List.of()));
        return new Findings(prefixed(root, rules.issues(name)), expectations, 1);
    }

    private static List<Issue> prefixed(Path directory, List<Issue> issues) {
        return issues.stream()
                .map(issue -> new Issue(
                        shown(directory, issue.file()),
                        issue.severity(),
                        issue.code(),
                        issue.message(),
                        issue.hint(),
                        issue.path(),
                        issue.line(),
                        issue.column()))
                .toList();
    }

    private static String shown(Path directory, String file) {
        return (file.equals(".") ? directory : directory.resolve(file)).toString();
    }

    private static long errors(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Issue.Severity.ERROR)
                .count();
    }

    private void printText(List<Issue> issues, Map<String, List<ExpectationResult>> expectations, int files) {
        PrintWriter out = spec.commandLine().getOut();
        issues.forEach(out::println);
        long errors = errors(issues);
        long run = expectations.values().stream().mapToLong(List::size).sum();
        long failed = expectations.values().stream()
                .flatMap(List::stream)
                .filter(result -> !result.passed())
                .count();
        out.println(count(files, "file") + ", " + count(errors, "error") + ", "
                + count(issues.size() - errors, "warning") + ", " + count(run, "expectation") + " run, " + failed
                + " failed");
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private void printJson(List<Issue> issues, Map<String, List<ExpectationResult>> expectations)
            throws JsonProcessingException {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("valid", errors(issues) == 0);
        findings.put("issues", issues);
        findings.put("expectations", expectations);
        spec.commandLine()
                .getOut()
                .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
    }
}
