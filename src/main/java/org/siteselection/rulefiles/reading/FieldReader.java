package org.siteselection.rulefiles.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Field;
import org.siteselection.rules.Field.Members;

/** Reads the reference set of relative scales and data-driven weights. */
final class FieldReader {
    private static final List<String> WORDS =
            Arrays.stream(Members.values()).map(Members::word).toList();

    private FieldReader() {}

    /** Reads {@code field}: candidates, states or counties; the last two with exceptions. */
    static Field read(Section ruleSet) {
        Optional<Doc> given = ruleSet.get("field");
        if (given.isEmpty()) {
            return Field.CANDIDATES;
        }
        if (!(given.get() instanceof Doc.Mapping)) {
            return new Field(members(ruleSet.oneOf("field", "unknown-field", WORDS)), List.of());
        }
        Section section = ruleSet.section("field").orElseThrow();
        if (!section.has("from")) {
            section.missing("from", "it must be candidates, states or counties");
        }
        Optional<String> from = section.oneOf("from", "unknown-field", WORDS);
        List<String> except = section.texts("except");
        if (from.filter("candidates"::equals).isPresent() && !except.isEmpty()) {
            section.keyError(
                    "unknown-field",
                    "except",
                    "Only a fixed field has exceptions.",
                    "Write from: states or from: counties.");
        }
        section.close();
        return new Field(members(from), except);
    }

    private static Members members(Optional<String> word) {
        return word.map(given -> Members.values()[WORDS.indexOf(given)]).orElse(Members.CANDIDATES);
    }
}
