package org.siteselection.rules;

import java.util.List;
import java.util.Optional;

/**
 * The reference set of relative scales and data-driven weights.
 *
 * @param fixed false for the candidates of the request, true for the states of the catalogue
 * @param except ids of states that are left out of a fixed field
 */
public record Field(boolean fixed, List<String> except) {
    static final Field CANDIDATES = new Field(false, List.of());

    private static final List<String> WORDS = List.of("candidates", "states");

    /** Reads {@code field}: candidates, states, or states with exceptions. */
    static Field read(Section ruleSet) {
        Optional<Doc> given = ruleSet.any("field");
        if (given.isEmpty()) {
            return CANDIDATES;
        }
        if (!(given.get() instanceof Doc.Mapping)) {
            boolean fixed = ruleSet.oneOf("field", "unknown-field", WORDS)
                    .filter("states"::equals)
                    .isPresent();
            return new Field(fixed, List.of());
        }
        Section section = ruleSet.section("field").orElseThrow();
        if (!section.has("from")) {
            section.missing("from", "candidates or states was expected");
        }
        Optional<String> from = section.oneOf("from", "field", "unknown-field", WORDS);
        List<String> except = section.texts("except");
        if (from.filter("candidates"::equals).isPresent() && !except.isEmpty()) {
            section.keyError(
                    "unknown-field", "except", "Only a field of states has exceptions.", "Write from: states.");
        }
        section.close();
        return new Field(from.filter("states"::equals).isPresent(), List.copyOf(except));
    }
}
