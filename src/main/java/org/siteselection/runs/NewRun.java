package org.siteselection.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.TracedRankings;
import org.siteselection.text.Sha256;

/**
 * A request for a run.
 *
 * @param label label of 1 to {@value #LONGEST_LABEL} characters; null if there is none
 * @param request the ranking request, without the label
 * @param fingerprint {@code sha256:} and 64 hex digits, the same for bodies that differ in white space only
 */
record NewRun(@Nullable String label, ObjectNode request, String fingerprint) {
    static final int LONGEST_LABEL = 200;
    private static final String LABEL = "label";

    /**
     * Reads the body; the ranking validates the rest of it.
     *
     * @throws ApiException if the body is not a JSON object, or its label is invalid
     */
    static NewRun read(byte[] body) {
        ObjectNode given = TracedRankings.parse(body);
        String fingerprint = Sha256.of(given.toString());
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(given, violations);
        Optional<String> label = fields.text(LABEL);
        label.map(NewRun::fault).ifPresent(fault -> fields.violation(LABEL, fault));
        JsonFields.refuse(violations);
        given.remove(LABEL);
        return new NewRun(label.orElse(null), given, fingerprint);
    }

    private static @Nullable String fault(String label) {
        if (label.isBlank()) {
            return "must not be blank; leave it out for a run without one.";
        }
        if (label.length() > LONGEST_LABEL) {
            return "must have at most " + LONGEST_LABEL + " characters, had " + label.length() + ".";
        }
        return label.chars().anyMatch(Character::isISOControl) ? "must not have control characters." : null;
    }
}
