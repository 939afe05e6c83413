package org.siteselection.rulefiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/** A rule directory in memory. */
public final class MemoryFiles implements RuleSource {
    private final Map<String, String> texts = new TreeMap<>();

    public static MemoryFiles of(String path, String text) {
        return new MemoryFiles().and(path, text);
    }

    public MemoryFiles and(String path, String text) {
        texts.put(path, text);
        return this;
    }

    /** The rule set {@code a}, compiled against {@link Facts#small()}. */
    public static RuleCompiler.Outcome compile(String text) {
        return of("a.yaml", text).compile("a", Facts.small());
    }

    /** A compiled rule set that must be valid. */
    public RuleSet sound(String id, CatalogueSnapshot catalogue) {
        RuleCompiler.Outcome outcome = compile(id, catalogue);
        if (outcome.ruleSet() == null) {
            throw new AssertionError(outcome.issues());
        }
        return outcome.ruleSet();
    }

    public RuleCompiler.Outcome compile(String id, CatalogueSnapshot catalogue) {
        return new RuleCompiler(this, catalogue)
                .compileFile(id + ".yaml", id, texts.get(id + ".yaml"), RuleCompiler.units(catalogue));
    }

    @Override
    public List<String> ruleSetFiles() {
        return texts.keySet().stream().filter(path -> !path.contains("/")).toList();
    }

    @Override
    public List<String> factorFiles() {
        return texts.keySet().stream().filter(path -> path.contains("/")).toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
