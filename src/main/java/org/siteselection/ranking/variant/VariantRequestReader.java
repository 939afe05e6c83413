package org.siteselection.ranking.variant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.request.RankingChangesReader;
import org.siteselection.rulefiles.reading.RuleSetReader;

/** Reads the body of a request for a variant. */
final class VariantRequestReader {
    private static final int LONGEST_WORD = 200;

    private VariantRequestReader() {}

    /**
     * @throws ApiException {@code invalid-request} with a violation for each thing that is wrong
     */
    static VariantRequest read(ObjectNode body) {
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(body, violations);
        Optional<String> id = word(fields, "id").filter(given -> {
            String fault = RuleSetReader.faultOfId(given);
            if (fault != null) {
                fields.violation("id", fault);
            }
            return fault == null;
        });
        Optional<String> title = word(fields, "title");
        Map<String, Object> parameters = RankingChangesReader.parameters(fields);
        Map<String, Double> weights = RankingChangesReader.weights(fields);
        Optional<Object> method = RankingChangesReader.method(fields);
        fields.close();
        JsonFields.refuse(violations);
        return new VariantRequest(id.orElse(null), title.orElse(null), parameters, weights, method.orElse(null));
    }

    private static Optional<String> word(JsonFields fields, String key) {
        return fields.text(key).filter(text -> {
            if (text.isBlank()) {
                fields.violation(key, "must not be blank; leave it out for the default.");
            } else if (text.length() > LONGEST_WORD) {
                fields.violation(
                        key, "has " + text.length() + " characters; at most " + LONGEST_WORD + " are allowed.");
            } else {
                return true;
            }
            return false;
        });
    }
}
