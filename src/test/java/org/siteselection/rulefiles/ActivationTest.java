package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rules.Issue;

/** Every file of a rule directory is active or pending after any change of the files. */
class ActivationTest {
    private static final String CRITERIA = "criteria: {c: {value: gas_share, scale: {type: identity}}}";

    @TempDir
    Path parent;

    private Path directory;
    private RulesInForce now;

    @BeforeEach
    void threeRuleSets() throws IOException {
        directory = Files.createDirectories(parent.resolve("rules"));
        Files.createDirectory(directory.resolve("factors"));
        write("alone.yaml", ruleSet("alone", "1.0.0", "{" + CRITERIA + "}"));
        write("first.yaml", ruleSet("first", "1.0.0", "{use: factors/shared.yaml}"));
        write("second.yaml", ruleSet("second", "1.0.0", "{use: factors/shared.yaml}"));
        write("factors/shared.yaml", CRITERIA + "\n");
        now = activation().first(directory);
    }

    private static String ruleSet(String id, String version, String factor) {
        return "id: " + id + "\nversion: " + version + "\ntitle: T\nfactors: {f: " + factor + "}\n";
    }

    private static Activation activation() {
        return new Activation(PackagedEdition.snapshot());
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }

    private void take() {
        RuleDirectory seen = RuleDirectory.read(directory);
        if (activation().concerns(now, seen)) {
            now = activation().next(now, seen);
        }
    }

    private List<String> inForce() {
        return now.ruleSets().values().stream()
                .map(rules -> rules.id() + " " + rules.version())
                .toList();
    }

    private String pending() {
        return now.pending().entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream()
                                .filter(Issue::hasErrorSeverity)
                                .map(issue -> issue.code() + " in " + issue.file())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void aRuleSetWithAnUnreadableFileStaysWhileAnotherIsActivated(Unreadable kind) throws Exception {
        Files.delete(directory.resolve("first.yaml"));
        kind.put(directory.resolve("first.yaml"));
        write("alone.yaml", ruleSet("alone", "2.0.0", "{" + CRITERIA + "}"));
        take();

        assertThat(inForce()).containsExactly("alone 2.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending()).isEqualTo("first: " + kind.code() + " in first.yaml");
        assertThat(now.pendingIssues("first")).isNotEmpty();
        assertThat(now.pendingIssues("alone")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void aFactorFileThatCannotBeReadIsPendingInAllThatUseIt(Unreadable kind) throws Exception {
        Files.delete(directory.resolve("factors/shared.yaml"));
        kind.put(directory.resolve("factors/shared.yaml"));
        write("alone.yaml", ruleSet("alone", "2.0.0", "{" + CRITERIA + "}"));
        take();

        String issue = kind.code() + " in factors/shared.yaml";
        assertThat(inForce()).containsExactly("alone 2.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending()).isEqualTo("factors/shared.yaml: " + issue + "; first: " + issue + "; second: " + issue);
    }

    @Test
    void aFaultInASharedFileIsPendingInAllThatUseItAndRequestsUseTheLastGoodText() throws IOException {
        write("factors/shared.yaml", CRITERIA.replace("gas_share", "gas_shre") + "\n");
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending())
                .isEqualTo("first: expression-unknown-name in factors/shared.yaml;"
                        + " second: expression-unknown-name in factors/shared.yaml");
        assertThat(now.includes().text("factors/shared.yaml")).hasValue(CRITERIA + "\n");
        write("factors/shared.yaml", "why: new\n" + CRITERIA + "\n");
        take();
        assertThat(pending()).isEmpty();
        assertThat(now.includes().text("factors/shared.yaml")).hasValue("why: new\n" + CRITERIA + "\n");
    }

    @Test
    void aFactorFileThatNoRuleSetUsesIsPendingByItself() throws IOException {
        write("factors/lone.yaml", "criterea: {}\n");
        take();

        assertThat(pending()).startsWith("factors/lone.yaml: ").contains("unknown-key in factors/lone.yaml");
    }

    /** It reads a parameter that only the rule set that uses it declares. */
    @Test
    void aFactorFileOfAnInvalidRuleSetOnlyIsNotReported() throws IOException {
        String rules = ruleSet("first", "1.0.0", "{use: factors/own.yaml}")
                + "parameters: {limit: {type: number, default: 1}}\n";
        write("factors/own.yaml", CRITERIA.replace("gas_share", "gas_share * limit") + "\n");
        write("first.yaml", rules);
        take();
        assertThat(pending()).isEmpty();
        write("first.yaml", rules + "]");
        take();

        assertThat(pending()).isEqualTo("first: yaml-syntax in first.yaml");
    }

    @Test
    void errorsArePendingBeforeWarnings() throws IOException {
        write(
                "alone.yaml",
                "id: alone\nversion: 1.0.0\ntitle: T\nparameters: {spare: {type: number, default: 1}}\n"
                        + "factors: {f: {weight: 0, " + CRITERIA + "}, g: {weight: 1, " + CRITERIA + "}}\nx: 1\n");
        take();

        assertThat(now.pending().get("alone"))
                .extracting(Issue::code)
                .startsWith("unknown-key")
                .contains("zero-weight");
    }

    @Test
    void aRuleSetIsRemovedWithItsFile() throws IOException {
        Files.delete(directory.resolve("first.yaml"));
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "second 1.0.0");
        assertThat(pending()).isEmpty();
    }

    @Test
    void rulesThatUseADeletedFactorFileStayActive() throws IOException {
        Files.delete(directory.resolve("factors/shared.yaml"));
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending())
                .isEqualTo("first: use-unknown-file in first.yaml; second: use-unknown-file in second.yaml");
    }

    @Test
    void aMissingDirectoryIsPendingUntilItIsRestored() throws IOException {
        Path aside = parent.resolve("aside");
        Files.move(directory, aside);
        take();
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending()).isEqualTo(".: missing-directory in .");
        assertThat(now.pendingIssues("first")).extracting(Issue::code).containsExactly("missing-directory");
        assertThat(now.includes().text("factors/shared.yaml")).hasValue(CRITERIA + "\n");
        Files.writeString(aside.resolve("alone.yaml"), ruleSet("alone", "2.0.0", "{" + CRITERIA + "}"));
        Files.move(aside, directory);
        take();
        assertThat(inForce()).containsExactly("alone 2.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending()).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsPending() throws IOException {
        Files.move(directory, parent.resolve("aside"));
        Files.createFile(directory);
        take();

        assertThat(inForce()).hasSize(3);
        assertThat(pending()).isEqualTo(".: unreadable-directory in .");
    }

    @Test
    void inAnEmptyDirectoryTheLastGoodVersionsStayActive() throws IOException {
        for (String id : List.of("alone", "first", "second")) {
            Files.delete(directory.resolve(id + ".yaml"));
        }
        take();

        assertThat(inForce()).hasSize(3);
        assertThat(pending()).startsWith(".: no-rule-set in .");
    }

    @Test
    void factorsThatCannotBeListedArePending() throws IOException {
        Files.move(directory.resolve("factors"), parent.resolve("factors"));
        Files.createFile(directory.resolve("factors"));
        take();

        String issue = "unreadable-directory in factors";
        assertThat(inForce()).hasSize(3);
        assertThat(pending()).isEqualTo("factors/: " + issue + "; first: " + issue + "; second: " + issue);
        assertThat(now.includes().text("factors/shared.yaml")).hasValue(CRITERIA + "\n");
    }

    /** A ConfigMap is a directory of links through {@code ..data}, which switches to a new directory atomically. */
    @Test
    void aMountedConfigMapIsSwapped() throws IOException {
        Path mount = Files.createDirectory(parent.resolve("mount"));
        Path before = Files.createDirectory(mount.resolve("..2026_01"));
        Path after = Files.createDirectory(mount.resolve("..2026_02"));
        Files.move(directory.resolve("factors"), before.resolve("factors"));
        Files.createDirectory(after.resolve("factors"));
        Files.writeString(after.resolve("factors/shared.yaml"), "why: new\n" + CRITERIA + "\n");
        for (String id : List.of("first", "second")) {
            Files.writeString(before.resolve(id + ".yaml"), ruleSet(id, "1.0.0", "{use: factors/shared.yaml}"));
            Files.writeString(after.resolve(id + ".yaml"), ruleSet(id, "2.0.0", "{use: factors/shared.yaml}"));
            Files.createSymbolicLink(mount.resolve(id + ".yaml"), Path.of("..data", id + ".yaml"));
        }
        Files.createSymbolicLink(mount.resolve("factors"), Path.of("..data", "factors"));
        Files.createSymbolicLink(mount.resolve("..data"), before.getFileName());
        directory = mount;
        now = activation().first(directory);
        assertThat(inForce()).containsExactly("first 1.0.0", "second 1.0.0");

        Path turned = Files.createSymbolicLink(mount.resolve("..data_tmp"), after.getFileName());
        Files.move(turned, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        take();
        assertThat(inForce()).containsExactly("first 2.0.0", "second 2.0.0");
        assertThat(now.ruleSets().get("first").origin().files().get("factors/shared.yaml"))
                .startsWith("why: new");
        assertThat(pending()).isEmpty();
    }

    @Test
    void moreWarningsThanAreListedAreAnError() throws IOException {
        String unweighted = "c: {value: 1, weight: 0, scale: {type: identity}}";
        String factors = IntStream.range(0, 4)
                .mapToObj(f -> "  f" + f
                        + ":\n    weight: 1\n    criteria:\n      a: {value: 1, weight: 1, scale: {type: identity}}\n"
                        + IntStream.range(0, 300)
                                .mapToObj(c -> "      c" + c + unweighted.substring(1) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        String many = "id: alone\nversion: 2.0.0\ntitle: T\nfactors:\n" + factors;
        write("alone.yaml", many);
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(pending()).isEqualTo("alone: too-many-issues in alone.yaml");
        assertThatThrownBy(() -> activation().first(directory))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("too-many-issues");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "validate", "Alone", "has space", "under_score", "-x", "x--y", "größe", "a\nb"})
    void aFileNameThatIsNotAnIdIsAnIssue(String id) throws IOException {
        write(id + ".yaml", ruleSet("'" + id + "'", "1.0.0", "{" + CRITERIA + "}"));
        take();

        assertThat(inForce()).containsExactly("alone 1.0.0", "first 1.0.0", "second 1.0.0");
        assertThat(now.pending()).containsOnlyKeys(id);
        assertThat(now.pending().get(id)).extracting(Issue::file).containsOnly(id + ".yaml");
        assertThatThrownBy(() -> activation().first(directory)).satisfies(refusal -> {
            List<String> lines = String.valueOf(refusal.getMessage()).lines().toList();
            long issues = ((InvalidRulesException) refusal).issues().size();
            assertThat(lines).as("a heading and a line for each issue").hasSize((int) issues + 1);
        });
    }

    @Test
    void anotherFileExtensionIsAWarningOnly() throws IOException {
        write("new.yml", ruleSet("new", "1.0.0", "{" + CRITERIA + "}"));
        take();

        assertThat(now.remarks()).extracting(Issue::file).containsExactly("new.yml");
        assertThat(pending()).isEmpty();
        assertThat(activation().first(directory).remarks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void aFileThatCannotBeReadStopsTheStart(Unreadable kind) throws Exception {
        kind.put(directory.resolve("new.yaml"));

        assertThatThrownBy(() -> activation().first(directory))
                .isInstanceOfSatisfying(
                        InvalidRulesException.class,
                        refusal -> assertThat(refusal.issues())
                                .extracting(issue -> issue.file() + " " + issue.code())
                                .containsExactly("new.yaml " + kind.code()));
    }
}
