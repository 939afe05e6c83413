package org.siteselection.rulefiles;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.rulefiles.Agreement.Kind;
import org.siteselection.rulefiles.Agreement.Verdict;
import org.siteselection.rules.Issue;

/**
 * Schema and loader agree on every mutant of the shipped rule files, except for faults whose code is listed as
 * undetectable by a schema.
 */
class RuleSchemaMutationTest {
    private static final int MUTANTS = Integer.getInteger("schema.mutants", 150);

    /** Faults of meaning: they need the catalogue, names declared elsewhere, the expression language, or a ranking. */
    private static final Set<String> MEANING = Set.of(
            "bad-parameter",
            "bounds-missing",
            "comment-in-folded-text",
            "division-by-zero",
            "domain",
            "expectation-failed",
            "expression-syntax",
            "expression-unknown-name",
            "expression-value",
            "method-needs-direction",
            "method-needs-scale",
            "name-clash",
            "overflow",
            "unknown-candidate",
            "weights-undetermined",
            "value-not-positive",
            "scale-unbounded",
            "field-without-values",
            "unknown-metric",
            "not-reciprocal",
            "scale-order",
            "costs-missing",
            "unknown-path",
            "unknown-parameter");

    /** Faults that the schema detects only in some places, because in others they depend on other keys, files or the catalogue. */
    private static final Map<String, String> BOTH = Map.ofEntries(
            entry("bad-judgement", "a matrix as large as its order is long"),
            entry("bad-option", "p not below q"),
            entry("bad-term", "the range of a value that a parameter may give"),
            entry("bad-weight", "one sibling above 0"),
            entry("expression-type", "text that is an expression of another type"),
            entry("goal-contradicts-scale", "worst below best"),
            entry("id-not-file-name", "the file's name"),
            entry("parameter-bounds", "min below max"),
            entry("parameter-default", "within min, max and enum"),
            entry("parameter-enum", "within min and max"),
            entry("scale-anchors", "worst other than best"),
            entry("scale-category", "classes equal as numbers"),
            entry("unknown-state", "states of the catalogue"),
            entry("use-unknown-file", "files of the directory"),
            entry("weighting-siblings", "ids of the siblings"));

    /** Under a {@code use}, completeness and consistency are known only after the merge with the file. */
    private static final Set<String> MERGED = Set.of(
            "empty-factor",
            "factors-and-criteria",
            "goal-refused",
            "missing-key",
            "report-only-weight",
            "unknown-criterion",
            "unknown-factor",
            "unknown-key",
            "weight-and-weighting");

    private static final Agreement AGREEMENT = new Agreement();

    static Stream<Path> agreesOnEveryMutant() throws IOException {
        try (Stream<Path> files = Files.walk(Agreement.RULES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void agreesOnEveryMutant(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".yaml", "");
        Kind kind = file.getParent().endsWith("factors") ? Kind.FACTOR : Kind.RULE_SET;
        List<String> disagreements = disagreements(kind, id, Agreement.yaml(Files.readString(file)));
        assertThat(disagreements).isEmpty();
    }

    @Test
    void agreesOnEveryMutantOfADocumentWithAllFeatures() throws IOException {
        try (InputStream bytes = RuleSchemaMutationTest.class.getResourceAsStream("/schema/base.yaml")) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(disagreements(Kind.RULE_SET, "base", Agreement.yaml(text)))
                    .isEmpty();
            assertThat(disagreements(Kind.INLINE, "base", Agreement.yaml(text))).isEmpty();
        }
    }

    private static List<String> disagreements(Kind kind, String id, Map<String, Object> sound) {
        Mutants mutants = new Mutants(id.hashCode());
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            Mutants.Mutant mutant = mutants.of(sound);
            Verdict verdict = AGREEMENT.of(kind, id, mutant.document());
            if (!agree(verdict, mutant.overriding())) {
                disagreements.add(mutant.change() + "  schema: " + verdict.schema() + "  loader: " + verdict.loader());
            }
        }
        return disagreements;
    }

    private static boolean agree(Verdict verdict, boolean overriding) {
        if (verdict.schema().isEmpty()) {
            return verdict.loader().stream().allMatch(issue -> isBeyondForm(issue, overriding));
        }
        return !MEANING.containsAll(verdict.codes());
    }

    private static boolean isBeyondForm(Issue issue, boolean overriding) {
        // A single sibling needs no weight, and only a count of siblings with weight shows whether there is one.
        boolean weightOfSibling =
                issue.code().equals("missing-key") && issue.path().endsWith(".weight");
        // A factor file does not know the method, which may need a scale, or else a goal.
        boolean neededByMethod =
                issue.code().equals("missing-key") && issue.message().contains("; the method ");
        return weightOfSibling
                || neededByMethod
                || MEANING.contains(issue.code())
                || BOTH.containsKey(issue.code())
                || overriding && MERGED.contains(issue.code());
    }
}
