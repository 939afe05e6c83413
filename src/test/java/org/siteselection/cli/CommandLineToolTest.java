package org.siteselection.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rulefiles.RuleDirectorySetting;

class CommandLineToolTest {
    private static final String SOUND = "version: 1.0.0\ntitle: A\n"
            + "factors: {f: {criteria: {c: {value: gas_share, scale: {type: identity}}}}}\n"
            + "expect: [{leader: DE}, {excluded: []}]\n";

    /** The result of a command. */
    private record Ended(int code, String out, String err) {}

    @TempDir
    private Path directory;

    private static Ended run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int code = CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Ended(code, out.toString(), err.toString());
    }

    @BeforeEach
    void rules() throws IOException {
        Files.createDirectory(directory.resolve("factors"));
        Files.writeString(directory.resolve("sound.yaml"), "id: sound\n" + SOUND);
    }

    private void faulty() throws IOException {
        Files.writeString(
                directory.resolve("faulty.yaml"),
                "id: faulty\n" + SOUND.replace("gas_share", "gas_shre") + "methd: weighted_sum\n");
        Files.writeString(
                directory.resolve("using.yaml"),
                "id: using\nversion: 1.0.0\ntitle: A\nfactors: {f: {use: factors/part.yaml}}\n");
        Files.writeString(
                directory.resolve("factors/part.yaml"),
                "criteria:\n  c: {value: gas_share, unit: USD, scale: {type: identity}}\n");
    }

    @Test
    void theShippedRulesAreValid() {
        Ended ended = run("check");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).matches("\\d+ files, 0 errors, 0 warnings, \\d{2,} expectations run, 0 failed\\R");
        assertThat(ended.code()).isZero();
    }

    @Test
    void issuesArePrintedLikeCompilerErrorsWithThePathAsTyped() throws IOException {
        faulty();
        Ended ended = run("check", directory);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines())
                .containsExactly(
                        directory
                                + "/factors/part.yaml:2:31: warning unit-mismatch: The unit is declared as 'USD', but the"
                                + " metric 'gas_share' is in 'percent'. Write the metric's unit, or convert the value.",
                        directory
                                + "/faulty.yaml:4:37: error expression-unknown-name: 'gas_shre' is neither a metric nor"
                                + " a parameter. Maybe 'gas_share' was meant.",
                        directory + "/faulty.yaml:6:1: error unknown-key: The key 'methd' is not known here."
                                + " Maybe 'method' was meant.",
                        "4 files, 2 errors, 1 warning, 2 expectations run, 0 failed");
    }

    @Test
    void aPathIsPrintedAsTyped() {
        assertThat(run("check", "src/test/resources/faulty-rules").out())
                .contains("\nsrc/test/resources/faulty-rules/yaml-octal.yaml:6:13: error yaml-number: ");
        assertThat(run("check", "./src/../src/test/resources/faulty-rules/yaml-octal.yaml")
                        .out())
                .startsWith("./src/../src/test/resources/faulty-rules/yaml-octal.yaml:6:13: error yaml-number: ")
                .endsWith("\n1 file, 1 error, 0 warnings, 0 expectations run, 0 failed\n");
    }

    @Test
    void oneFileIsCheckedWithItsUsedFiles() throws IOException {
        faulty();

        assertThat(run("check", directory.resolve("sound.yaml")))
                .isEqualTo(new Ended(0, "1 file, 0 errors, 0 warnings, 2 expectations run, 0 failed\n", ""));
        Ended using = run("check", directory.resolve("using.yaml"));
        assertThat(using.code()).isZero();
        assertThat(using.out())
                .startsWith(directory + "/factors/part.yaml:2:31: warning unit-mismatch: ")
                .endsWith("1 file, 0 errors, 1 warning, 0 expectations run, 0 failed\n");
        assertThat(run("check", directory.resolve("factors/part.yaml")).out())
                .startsWith(directory + "/factors/part.yaml:2:31: warning unit-mismatch: ");
    }

    @Test
    void severalFilesAreCheckedTogether() throws IOException {
        faulty();
        Ended ended = run("check", directory.resolve("sound.yaml"), directory.resolve("faulty.yaml"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).endsWith("2 files, 2 errors, 0 warnings, 2 expectations run, 0 failed\n");
    }

    @Test
    void aFailedExpectationIsAnError() throws IOException {
        Files.writeString(directory.resolve("sound.yaml"), "id: sound\n" + SOUND.replace("leader: DE", "leader: TX"));
        Ended ended = run("check", directory);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains(
                        "sound.yaml:5:19: error expectation-failed: 'expectation 1' fails: The leader must be TX, was DE.")
                .endsWith("1 file, 1 error, 0 warnings, 2 expectations run, 1 failed\n");
    }

    @Test
    void issuesAreMachineReadable() throws IOException {
        faulty();
        Ended ended = run("check", "--format", "json", directory);
        JsonNode findings = new ObjectMapper().readTree(ended.out());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(findings.path("valid").booleanValue()).isFalse();
        assertThat(findings.path("issues")).hasSize(3);
        JsonNode issue = findings.path("issues").path(1);
        assertThat(issue.path("file").textValue()).isEqualTo(directory + "/faulty.yaml");
        assertThat(issue.path("severity").textValue()).isEqualTo("error");
        assertThat(issue.path("code").textValue()).isEqualTo("expression-unknown-name");
        assertThat(issue.path("hint").textValue()).isEqualTo("Maybe 'gas_share' was meant.");
        assertThat(issue.path("path").textValue()).isEqualTo("factors.f.criteria.c.value");
        assertThat(issue.path("line").intValue()).isEqualTo(4);
        assertThat(issue.path("column").intValue()).isEqualTo(37);
        assertThat(findings.path("expectations").path("sound")).hasSize(2);
        assertThat(findings.path("expectations")
                        .path("sound")
                        .path(0)
                        .path("passed")
                        .booleanValue())
                .isTrue();
        assertThat(new ObjectMapper()
                        .readTree(run("check", "--format=json", directory.resolve("sound.yaml"))
                                .out())
                        .path("valid")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check DIR/sond.yaml               | There is no rule file 'DIR/sond.yaml'. Maybe 'sound.yaml' was meant.
            check DIR/factors                 | There are no rule files (*.yaml) in 'DIR/factors'.
            check DIR/nowhere                 | There is no rule file 'DIR/nowhere'.
            check DIR/no                      | There is no rule file 'DIR/no'.
            check DIR/no/where.yaml           | There is no rule file 'DIR/no/where.yaml'.
            check --format=xml                | Invalid value for option '--format'
            check --formt=json                | Unknown option: '--formt=json'
            chek                              | check
            rank                              | Missing required parameter: '<rule set>'
            rank sond --rules DIR             | There is no rule set 'sond' in 'DIR'. Known: sound. Maybe 'sound' was meant.
            rank sound --rules DIR/nowhere    | There is no rule directory 'DIR/nowhere'.
            rank sound --rules DIR --state    | --state
            rank sound --rules DIR --parameter x | --parameter
            """)
    void anInvalidCommandLineExitsWithTwo(String line, String message) {
        Ended ended =
                run((Object[]) line.strip().replace("DIR", directory.toString()).split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(message.replace("DIR", directory.toString()))
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void withoutADirectoryTheConfiguredOneIsRead() {
        System.setProperty(RuleDirectorySetting.PROPERTY, directory.toString());
        try {
            assertThat(run("check").out()).startsWith("1 file, 0 errors");
            assertThat(run("rank", "sound", "--state", "TX").code()).isZero();
            assertThat(run("rank", "sond").err()).contains("There is no rule set 'sond' in '" + directory + "'.");
        } finally {
            System.clearProperty(RuleDirectorySetting.PROPERTY);
        }
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        Ended ended = run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("A command is missing: check, rank, sql or help.")
                .contains("Usage:");
    }

    @ParameterizedTest
    @CsvSource({"--help", "check --help", "rank --help", "help", "help check", "help rank", "sql --help", "-h"})
    void helpExitsWithZero(String line) {
        Ended ended = run((Object[]) line.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("Usage: site-selection").doesNotContain("null");
    }

    @Test
    void theVersionNamesTheEditionOfTheFacts() {
        assertThat(run("--version").out()).contains("site-selection ", "catalogue edition 20");
    }

    @Test
    void rulesArePrintedAsSql() {
        Ended ended = run(
                "sql", "mining-site", "--dialect", "spark", "--table", "parcels", "--rank", "--weight", "energy=50");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("-- Rule set mining-site").contains("FROM `parcels`", "AS `rank`");
        assertThat(run("sql", "mining-site", "--dialect", "spork").err()).contains("Maybe 'spark' was meant.");
        assertThat(run("sql", "mining-site", "--weight", "enrgy=1").err()).contains("Maybe 'energy' was meant.");
    }

    @Test
    void statesAreRanked() {
        Ended ended = run("rank", "asic-assembly", "--state", "FL", "TX");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines.get(0)).matches("rank +id +name +score +status +complete +a year +present value +interval");
        assertThat(lines.get(1))
                .matches(" +1 +TX +Texas +\\d\\d\\.\\d\\d +conditional +100 % +[\\d,]+ USD +[\\d,]+ USD");
        assertThat(lines.get(2))
                .matches(" +2 +FL +Florida +\\d\\d\\.\\d\\d +conditional +100 % +[\\d,]+ USD +[\\d,]+ USD");
        assertThat(ended.out()).contains("asic-assembly 2.0.0, catalogue edition 20");
    }

    @Test
    void inheritedValuesAreMarked() {
        Ended ended = run("rank", "asic-assembly-county", "--candidate", "c48439", "--explain");

        List<String> lines = ended.out().lines().toList();
        assertThat(lines.get(0)).matches("rank +id +name +score +status +complete +inherited +interval");
        assertThat(lines.get(1)).matches(" +1 +c48439 +Tarrant County, Texas +\\S+ +\\S+ +100 % +\\d\\d %");
        assertThat(ended.out()).contains(", of TX]");
    }

    @Test
    void aStateNamedTwiceIsRankedOnce() {
        assertThat(run("rank", "asic-assembly", "--state", "TX", "TX", "--candidate", "TX")
                        .out()
                        .lines()
                        .filter(line -> line.contains("Texas")))
                .hasSize(1);
    }

    @Test
    void parametersDecideGates() {
        Ended ended = run("rank", "asic-assembly", "--state", "TX", "--parameter", "parent_country=US");

        assertThat(ended.out()).contains(" pass ").doesNotContain("conditional");
    }

    @Test
    void allStatesAreRankedAndExplained() {
        Ended ended = run("rank", "asic-assembly", "--explain");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines().filter(line -> line.matches(" *\\d+ +[A-Z]{2} .*")))
                .hasSize(51);
        assertThat(ended.out())
                .contains(
                        "conditional: Foreign-adversary property law.",
                        "\n  + Industrial electricity price, latest 12 months: 5.831 cents/kWh is better than the median of 8.123"
                                + " and adds 4.2 points.\n",
                        "\n  - Regional price parity, all items: 103.5 (index US=100) is worse than the median",
                        " points (score ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waspas",
                "topsis",
                "vikor",
                "promethee_ii",
                "spotis",
                "copras",
                "edas",
                "mabac",
                "marcos",
                "codas",
                "aras",
                "moora"
            })
    void methodsOverRawValuesAreExplainedWithoutPoints(String method) throws IOException {
        String text = """
                id: raw
                version: 1.0.0
                title: Raw values
                method: %s
                factors:
                  all:
                    criteria:
                      price: {value: electricity_price_industrial, weight: 2, scale: {type: linear, worst: 14, best: 5}}
                      people: {value: population, weight: 1, scale: {type: linear, worst: 0, best: 40000000}}
                """;
        Files.writeString(directory.resolve("raw.yaml"), text.formatted(method));
        Ended ended = run("rank", "raw", "--rules", directory, "--state", "TX", "FL", "--explain");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("All: ", "Price: ", "weight 66.7 %").doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rank asic-assembly --state TXX                         | TXX
            rank asic-assembly --parameter headcont=3              | Maybe 'headcount' was meant.
            rank asic-assembly --parameter headcount=many          | headcount
            rank asic-assembly --parameter headcount=0             | headcount
            rank asic-assembly --parameter parent_country=China    | parent_country
            """)
    void aRequestThatCannotBeAnsweredExitsWithOne(String line, String message) {
        Ended ended = run((Object[]) line.strip().split(" "));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    @Test
    void invalidRulesAreReportedInsteadOfRanked() throws IOException {
        faulty();
        Ended ended = run("rank", "faulty", "--rules", directory);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(2).allMatch(line -> line.startsWith(directory + "/faulty.yaml:"));
    }
}
