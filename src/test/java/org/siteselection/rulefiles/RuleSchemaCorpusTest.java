package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.rulefiles.Agreement.Kind;
import org.siteselection.rulefiles.Agreement.Verdict;

/**
 * The schema of rule files and the loader agree on valid and malformed documents; only the loader detects errors of
 * meaning.
 */
class RuleSchemaCorpusTest {
    private static final Agreement AGREEMENT = new Agreement();

    private static final Map<String, String> SHORT = Map.of(
            "hazard", "factors.risk.factors.nature.criteria.hazard",
            "energy", "factors.energy",
            "labor", "factors.labor",
            "risk", "factors.risk");

    static Stream<Path> shippedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Agreement.RULES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void shippedFilesAreValid(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".yaml", "");
        boolean factor = file.getParent().endsWith("factors");
        Object document = Agreement.yaml(Files.readString(file));
        Verdict verdict = AGREEMENT.of(factor ? Kind.FACTOR : Kind.RULE_SET, id, document);
        assertThat(verdict).isEqualTo(new Verdict(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void editorsFindTheSchema(Path file) throws IOException {
        boolean factor = file.getParent().endsWith("factors");
        assertThat(Files.readString(file))
                .startsWith("# yaml-language-server: $schema="
                        + (factor ? "../rule-set.schema.json#/$defs/factorFile" : "rule-set.schema.json") + "\n");
    }

    static Stream<Path> editorsFindTheSchema() throws IOException {
        return shippedFiles();
    }

    @ParameterizedTest
    @MethodSource
    void bothAcceptValidDocuments(String change) {
        Verdict verdict = AGREEMENT.of(Kind.RULE_SET, "base", changed(change));
        assertThat(verdict.schema()).as("schema").isEmpty();
        assertThat(verdict.loader()).as("loader").isEmpty();
    }

    static Stream<String> bothAcceptValidDocuments() {
        return cases("sound.txt");
    }

    @ParameterizedTest
    @MethodSource
    void bothRefuseMalformedDocuments(String change) {
        Verdict verdict = AGREEMENT.of(Kind.RULE_SET, "base", changed(change));
        assertThat(verdict.schema()).as("schema").isNotEmpty();
        assertThat(verdict.loader()).as("loader").isNotEmpty();
    }

    static Stream<String> bothRefuseMalformedDocuments() {
        return cases("structure.txt");
    }

    @ParameterizedTest
    @MethodSource
    void onlyTheLoaderChecksMeaning(String change) {
        String[] parts = change.split(" \\| ", 2);
        Verdict verdict = AGREEMENT.of(Kind.RULE_SET, "base", changed(parts[1]));
        assertThat(verdict.schema()).as("schema").isEmpty();
        assertThat(verdict.codes()).as("loader").contains(parts[0]);
    }

    static Stream<String> onlyTheLoaderChecksMeaning() {
        return cases("meaning.txt");
    }

    static Stream<Arguments> inlineIds() {
        String criterion = "{value: right_to_work, scale: {type: identity}}";
        return Stream.of(
                Arguments.of("factors: {A1: {criteria: {B_c: " + criterion + "}}}", true),
                Arguments.of("id: My-rules\nfactors: {a: {criteria: {b: " + criterion + "}}}", true),
                Arguments.of("id: my rules\nfactors: {a: {criteria: {b: " + criterion + "}}}", false),
                Arguments.of("factors: {_a: {criteria: {b: " + criterion + "}}}", false),
                Arguments.of("factors: {a: {criteria: {b-c: " + criterion + "}}}", false),
                Arguments.of("version: 1\nfactors: {a: {criteria: {b: " + criterion + "}}}", false),
                Arguments.of("title: without factors", false));
    }

    @ParameterizedTest
    @MethodSource("inlineIds")
    void idsOfInlineDocuments(String document, boolean sound) {
        Verdict verdict = AGREEMENT.of(Kind.INLINE, "", Agreement.yaml(document));
        assertThat(verdict.schema().isEmpty()).as("schema").isEqualTo(sound);
        assertThat(verdict.loader().isEmpty()).as("loader").isEqualTo(sound);
    }

    /** The base document with the changes of one line. */
    private static Object changed(String changes) {
        Map<String, Object> document = Agreement.yaml(resource("base.yaml"));
        List.of(changes.split(" ;; ")).forEach(change -> change(document, change));
        return document;
    }

    private static void change(Map<String, Object> document, String change) {
        boolean removes = change.endsWith(" -");
        String[] parts = removes ? new String[] {change.substring(0, change.length() - 2)} : change.split(" := ", 2);
        String[] names = parts[0].split("\\.", 2);
        String path = SHORT.getOrDefault(names[0], names[0]) + (names.length > 1 ? "." + names[1] : "");
        Map<String, Object> parent = document;
        String[] keys = path.split("\\.");
        for (int i = 0; i < keys.length - 1; i++) {
            parent = child(parent, keys[i]);
        }
        String last = keys[keys.length - 1];
        if (removes) {
            assertThat(parent).containsKey(last);
            parent.remove(last);
        } else {
            parent.put(last, Agreement.yaml("it: " + parts[1]).get("it"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    private static Stream<String> cases(String file) {
        return resource(file).lines().filter(line -> !line.startsWith("#"));
    }

    private static String resource(String name) {
        try (InputStream bytes = RuleSchemaCorpusTest.class.getResourceAsStream("/schema/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
