package org.siteselection.rulefiles;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;

/**
 * The source texts of a rule set, stored so that it can be compiled again after its files are deleted or changed. They do
 * not contain an inline document, which is stored as part of the request.
 *
 * @param id of the rule set's file; null for an inline document
 * @param digest of the rule set, {@code sha256:} and 64 hex digits
 * @param files texts by path relative to the rule directory
 * @param warnings warnings of an inline document, which answers repeat
 */
@RegisterForReflection
public record KeptRules(@Nullable String id, String digest, Map<String, String> files, List<Issue> warnings) {
    public KeptRules {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
        warnings = List.copyOf(warnings);
    }

    /** The texts to store for a rule set. */
    public static KeptRules of(RuleSet rules) {
        boolean inline = rules.origin().source() == null;
        return new KeptRules(
                inline ? null : rules.id(),
                rules.digest(),
                rules.origin().files(),
                inline ? rules.warnings() : List.of());
    }

    /**
     * Compiles the texts again, without the rule directory and the packaged edition. Expectations, which held when the texts
     * were stored, are not evaluated again.
     *
     * @param inline the inline document; null if the rule set has a file
     * @param catalogue catalogue whose metrics the texts may read
     * @param inlineMetrics further metrics from the facts of the request
     * @throws InvalidRulesException if the texts no longer compile, or their digest differs from the stored one
     */
    public RuleSet compile(
            @Nullable Map<String, Object> inline, CatalogueSnapshot catalogue, List<String> inlineMetrics) {
        Issues issues = new Issues();
        RuleCompiler compiler = new RuleCompiler(new KeptTexts(files), catalogue);
        Map<String, String> units = RuleCompiler.units(catalogue, inlineMetrics);
        Optional<RuleSet> compiled = inline == null
                ? compiler.fileAgain(id + ".yaml", String.valueOf(id), units, issues)
                : compiler.inlineAgain((Doc.Mapping) InlineDocuments.read(inline), units, issues);
        RuleSet rules = compiled.orElseThrow(() -> new InvalidRulesException(issues.list()));
        if (!rules.digest().equals(digest)) {
            throw new InvalidRulesException(
                    "The texts have the digest " + rules.digest() + ", expected " + digest + ".");
        }
        return rules.with(warnings);
    }
}
