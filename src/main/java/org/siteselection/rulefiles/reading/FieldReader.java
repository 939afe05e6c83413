package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Optional;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Field;

/** Reads the reference set of relative scales and data-driven weights. */
final class FieldReader {
    private static final List<String> WORDS = List.of("candidates", "states");

    private FieldReader() {}

    /** Reads {@code field}: candidates, states, or states with exceptions. */
    static Field read(Section ruleSet) {
        Optional<Doc> given = ruleSet.get("field");
        if (given.isEmpty()) {
            return Field.CANDIDATES;
        }
        if (!(given.get() instanceof Doc.Mapping)) {
            boolean fixed = ruleSet.oneOf("field", "unknown-field", WORDS)
                    .filter("states"::equals)
                    .isPresent();
            return new Field(fixed, List.of());
        }
        Section section = ruleSet.section("field").orElseThrow();
        if (!section.has("from")) {
            section.missing("from", "it must be candidates or states");
        }
        Optional<String> from = section.oneOf("from", "unknown-field", WORDS);
        List<String> except = section.texts("except");
        if (from.filter("candidates"::equals).isPresent() && !except.isEmpty()) {
            section.keyError(
                    "unknown-field", "except", "Only a field of states has exceptions.", "Write from: states.");
        }
        section.close();
        return new Field(from.filter("states"::equals).isPresent(), List.copyOf(except));
    }
}
