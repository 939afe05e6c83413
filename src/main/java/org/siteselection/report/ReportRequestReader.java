package org.siteselection.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.robustness.RobustnessRequest;
import org.siteselection.robustness.RobustnessRequestReader;
import org.siteselection.text.Sha256;

/** Reads the body of a request for a document: a ranking request and the parts that the document shall have. */
final class ReportRequestReader {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_QUESTION = 2_000;

    private static final String TITLE = "title";
    private static final String QUESTION = "question";
    private static final String ROBUSTNESS = "robustness";
    private static final String SCENARIOS = "scenarios";

    private ReportRequestReader() {}

    /** @throws ApiException {@code invalid-request} with a violation for each thing that is wrong */
    static ReportRequest read(byte[] bytes) {
        ObjectNode body = RankingRequestReader.parse(bytes);
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(body, violations);
        RankingRequest ranking = RankingRequestReader.read(fields);
        String title = words(fields, TITLE, LONGEST_TITLE);
        String question = words(fields, QUESTION, LONGEST_QUESTION);
        RobustnessRequest robustness = robustness(fields, ranking);
        boolean scenarios = fields.flag(SCENARIOS).orElse(false);
        fields.close();
        JsonFields.refuse(violations);
        ObjectNode alone = body.deepCopy();
        alone.remove(List.of(TITLE, QUESTION, ROBUSTNESS, SCENARIOS));
        return new ReportRequest(ranking, alone, title, question, robustness, scenarios, Sha256.of(body.toString()));
    }

    private static @Nullable RobustnessRequest robustness(JsonFields fields, RankingRequest ranking) {
        Optional<JsonNode> given = fields.get(ROBUSTNESS);
        if (given.isEmpty()) {
            return null;
        }
        JsonNode value = given.get();
        if (value.isBoolean()) {
            return value.booleanValue() ? RobustnessRequestReader.usual(ranking) : null;
        }
        if (!value.isObject()) {
            fields.wrong(ROBUSTNESS, "true, false or an object with settings of the analysis", value);
            return null;
        }
        return fields.object(value, ROBUSTNESS)
                .map(settings -> {
                    RobustnessRequest request = RobustnessRequestReader.read(ranking, settings);
                    settings.close();
                    return request;
                })
                .orElse(null);
    }

    private static @Nullable String words(JsonFields fields, String key, int longest) {
        Optional<String> text = fields.text(key);
        if (text.isEmpty()) {
            return null;
        }
        String given = text.get();
        if (given.isBlank()) {
            fields.violation(key, "must not be blank; leave it out for a document without one.");
        } else if (given.length() > longest) {
            fields.violation(key, "must have at most " + longest + " characters, had " + given.length() + ".");
        }
        return given;
    }
}
