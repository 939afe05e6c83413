package org.siteselection.rulefiles;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.reading.RuleSetReader.Purpose;

/**
 * The input of the compilation of one rule document.
 *
 * @param path of the document in issues, relative to the rule directory
 * @param id of the rule set; null if the document is not a file
 * @param text of the document, for its digest
 * @param units units of the metrics that the document may read
 * @param issues found so far; the compilation adds to them
 */
record RuleCompilation(
        String path, @Nullable String id, String text, Map<String, String> units, Issues issues, Purpose purpose) {

    /** A document for the library, with evaluation of its expectations. */
    static RuleCompilation toKeep(
            String path, @Nullable String id, String text, Map<String, String> units, Issues issues) {
        return new RuleCompilation(path, id, text, units, issues, Purpose.KEEPING);
    }

    /** A document in a request, without a file. */
    static RuleCompilation inline(String text, Map<String, String> units, Issues issues, Purpose purpose) {
        return new RuleCompilation(InlineDocuments.NAME, null, text, units, issues, purpose);
    }
}
