package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rulefiles.document.YamlWriter;
import org.siteselection.rulefiles.variant.VariantChanges;
import org.siteselection.rulefiles.variant.VariantDocument;
import org.siteselection.rules.Issue;
import org.siteselection.rules.IssueText;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Writes a rule set with other weights, defaults and method as a rule file that passes all checks. */
final class VariantWriter {
    private static final String SCHEMA = "# yaml-language-server: $schema=rule-set.schema.json\n";
    private static final String OF_EXPECTATIONS = "expect[";

    private final RuleCompiler compiler;
    private final Map<String, String> units;

    /**
     * @param compiler checks the variant
     * @param units unit by metric of the catalogue
     */
    VariantWriter(RuleCompiler compiler, Map<String, String> units) {
        this.compiler = compiler;
        this.units = units;
    }

    /**
     * The text of the variant. Expectations that do not hold for it are left out and named in a comment.
     *
     * @param rules a rule set with a file
     * @throws InvalidRulesException with every issue, if the variant is not valid
     */
    String write(RuleSet rules, VariantChanges changes) {
        Doc.Mapping all = VariantDocument.of(resolved(rules), changes);
        RuleCompiler.Outcome outcome =
                compiler.compileFile(changes.id() + ".yaml", changes.id(), YamlWriter.write(all), units);
        boolean valid = outcome.issues().stream()
                .filter(Issue::hasErrorSeverity)
                .allMatch(issue -> issue.path().startsWith(OF_EXPECTATIONS));
        if (!valid) {
            throw new InvalidRulesException(outcome.issues());
        }
        List<Boolean> kept =
                outcome.expectations().stream().map(ExpectationResult::passed).toList();
        return head(rules, changes, failed(rules, kept)) + YamlWriter.write(VariantDocument.expecting(all, kept));
    }

    private static Doc.Mapping resolved(RuleSet rules) {
        RuleSource files = new KeptTexts(rules.origin().files());
        Issues issues = new Issues();
        String path = rules.id() + ".yaml";
        return YamlDocuments.read(path, files.text(path).orElseThrow(), issues)
                .map(document -> new IncludedFiles(files, issues).resolve(document))
                .orElseThrow(() -> new InvalidRulesException(issues.list()));
    }

    private static List<String> failed(RuleSet rules, List<Boolean> kept) {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < rules.expectations().size(); i++) {
            if (i >= kept.size() || !kept.get(i)) {
                failed.add("'" + ShortText.of(rules.expectations().get(i).name(), 60) + "'");
            }
        }
        return failed;
    }

    private static String head(RuleSet rules, VariantChanges changes, List<String> failed) {
        StringBuilder head = new StringBuilder(SCHEMA);
        comment(head, "Variant of " + rules.id() + " " + rules.version() + ".");
        comment(head, "Changed: " + changes.names() + ".");
        comment(head, "The files that the rule set uses are written out here, without their comments.");
        if (!failed.isEmpty()) {
            comment(
                    head,
                    "Expectations left out, because they fail for the variant or take too long: " + Texts.some(failed)
                            + ".");
        }
        return head.toString();
    }

    private static void comment(StringBuilder head, String text) {
        head.append("# ").append(IssueText.oneLine(text)).append('\n');
    }
}
