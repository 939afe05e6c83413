package org.siteselection.rulefiles;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/** Compiled rule documents for tests of other packages. */
public final class GeneratedRules {
    private GeneratedRules() {}

    /** A random document of {@link DocumentGenerator}; empty if it has errors. */
    public static Optional<RuleSet> of(long seed, CatalogueSnapshot edition) {
        Map<String, Object> tree = new DocumentGenerator(edition, new Random(seed * 1_000_003)).document("generated");
        return compiled(DocumentText.yaml(tree), edition);
    }

    /** A document in YAML with the id {@code generated}; empty if it has errors. */
    public static Optional<RuleSet> compiled(String yaml, CatalogueSnapshot edition) {
        RuleSource shipped = RuleDirectory.read(Path.of("scoring-rules"));
        RuleCompiler.Outcome outcome = new RuleCompiler(shipped, edition)
                .compileFile("generated.yaml", null, yaml, RuleCompiler.units(edition));
        return Optional.ofNullable(outcome.ruleSet());
    }

    /** As {@link #compiled}, and fails with the issues of an invalid document. */
    public static RuleSet sound(String yaml, CatalogueSnapshot edition) {
        RuleSource shipped = RuleDirectory.read(Path.of("scoring-rules"));
        RuleCompiler.Outcome outcome = new RuleCompiler(shipped, edition)
                .compileFile("generated.yaml", null, yaml, RuleCompiler.units(edition));
        if (outcome.ruleSet() == null) {
            throw new IllegalStateException(outcome.issues() + "\n" + yaml);
        }
        return outcome.ruleSet();
    }
}
