package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.suites.OwnDirectory;

/**
 * Random documents, and mutants of documents with one fault each, obey the laws of {@link DocumentLaws}. A failure
 * prints its seed, which {@code -Dfuzz.seed=… -Dfuzz.documents=1} repeats, and writes the document to {@code
 * target/fuzz}.
 */
class DocumentFuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 1_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int MOST_REPORTED = 10;
    private static final String ID = "fuzz";
    /** Tree and text mutants of each generated document, in YAML and in JSON. */
    private static final int MUTANTS = 2;

    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final RuleSource SHIPPED = RuleDirectory.read(Path.of("scoring-rules"));
    private static final DocumentLaws LAWS = new DocumentLaws(EDITION);

    private final List<String> reports = new ArrayList<>();
    private int sound;

    @Test
    void generatedDocumentsAndTheirMutantsKeepTheLaws() {
        for (long seed = SEED; seed < SEED + DOCUMENTS && reports.size() < MOST_REPORTED; seed++) {
            Random random = new Random(seed * 1_000_003);
            Map<String, Object> tree = new DocumentGenerator(EDITION, random).document(ID);
            int before = sound;
            check("generated", seed, yaml(DocumentText.yaml(tree)), random);
            int generated = sound - before;
            check("generated", seed, json(DocumentText.json(tree)), random);
            sameInBothForms(seed, tree);
            for (int i = 0; i < MUTANTS; i++) {
                Map<String, Object> mutant =
                        new Mutants(random.nextLong()).of(tree).document();
                check("tree mutant", seed, yaml(DocumentText.yaml(mutant)), random);
                sameInBothForms(seed, mutant);
                check("text mutant", seed, yaml(new TextMutants(random).of(DocumentText.yaml(tree))), random);
                check("text mutant", seed, json(new TextMutants(random).of(DocumentText.json(tree))), random);
            }
            sound = before + generated;
        }
        assertThat(reports).isEmpty();
        assertThat(sound).as("most generated documents are sound").isGreaterThan(DOCUMENTS * 3 / 4);
    }

    @Test
    void mutantsOfShippedFilesKeepTheLaws() {
        List<String> paths = SHIPPED.ruleSetFiles();
        for (long seed = SEED; seed < SEED + DOCUMENTS / 4 && reports.size() < MOST_REPORTED; seed++) {
            Random random = new Random(seed * 1_000_003 + 1);
            String path = paths.get(random.nextInt(paths.size()));
            String text = new TextMutants(random).of(SHIPPED.text(path).orElseThrow());
            check("mutant of " + path, seed, new DocumentLaws.Document(SHIPPED, path, text), random);
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void mutantsOfFactorFilesKeepTheLaws() {
        List<String> paths = SHIPPED.factorFiles();
        for (long seed = SEED; seed < SEED + DOCUMENTS / 4 && reports.size() < MOST_REPORTED; seed++) {
            Random random = new Random(seed * 1_000_003 + 2);
            String path = paths.get(random.nextInt(paths.size()));
            String text = new TextMutants(random).of(SHIPPED.text(path).orElseThrow());
            String user = "factors: {it: {use: " + path + "}}\n";
            check(
                    "mutant of " + path,
                    seed,
                    new DocumentLaws.Document(MemoryFiles.of(path, text), "user.yaml", user),
                    random,
                    text);
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void mutantsOfInvalidDocumentsKeepTheLaws() {
        FaultyRules corpus = new FaultyRules();
        List<String> paths = corpus.documents();
        for (long seed = SEED; seed < SEED + DOCUMENTS * 2L && reports.size() < MOST_REPORTED; seed++) {
            Random random = new Random(seed * 1_000_003 + 3);
            String path = paths.get(random.nextInt(paths.size()));
            String text = new TextMutants(random).of(corpus.text(path).orElseThrow());
            check("mutant of " + path, seed, new DocumentLaws.Document(corpus, path, text), random);
        }
        assertThat(reports).isEmpty();
    }

    private static DocumentLaws.Document yaml(String text) {
        return new DocumentLaws.Document(SHIPPED, ID + ".yaml", text);
    }

    private static DocumentLaws.Document json(String text) {
        return new DocumentLaws.Document(SHIPPED, ID + ".json", text);
    }

    private void sameInBothForms(long seed, Map<String, Object> tree) {
        List<String> yaml = LAWS.said(yaml(DocumentText.yaml(tree)));
        List<String> json = LAWS.said(json(DocumentText.json(tree)));
        if (!yaml.equals(json)) {
            report("forms differ", seed, List.of("YAML: " + yaml, "JSON: " + json), DocumentText.yaml(tree));
        }
    }

    private void check(String what, long seed, DocumentLaws.Document document, Random random) {
        check(what, seed, document, random, document.text());
    }

    private void check(String what, long seed, DocumentLaws.Document document, Random random, String shown) {
        DocumentLaws.Result result = LAWS.check(document, random);
        sound += result.sound() ? 1 : 0;
        if (!result.faults().isEmpty()) {
            report(what + " " + document.path(), seed, result.faults(), shown);
        }
    }

    private void report(String what, long seed, List<String> faults, String text) {
        try {
            Path file = OwnDirectory.written("fuzz", "document-" + seed + "-" + reports.size() + ".txt");
            Files.writeString(file, text.replaceAll("[\\uD800-\\uDFFF]", "\uFFFD"));
            reports.add(String.format(
                    "%nseed %d, %s: %s, in %s",
                    seed, what, faults.stream().limit(5).toList(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
