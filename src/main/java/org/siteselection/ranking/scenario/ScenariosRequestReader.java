package org.siteselection.ranking.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.ranking.request.RankingChanges;
import org.siteselection.ranking.request.RankingChangesReader;
import org.siteselection.ranking.scenario.ScenariosRequest.Scenario;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Reads the body of a request for scenarios: a ranking request and the changes of each scenario. */
final class ScenariosRequestReader {
    static final int MOST_SCENARIOS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 200;

    private static final String SCENARIOS = "scenarios";

    private ScenariosRequestReader() {}

    /**
     * @throws ApiException {@code invalid-request} with a violation for each thing that is wrong
     */
    static ScenariosRequest read(ObjectNode body) {
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(body, violations);
        RankingRequest ranking = RankingRequestReader.read(fields);
        List<Scenario> scenarios =
                fields.list(SCENARIOS).map(items -> scenarios(fields, items)).orElse(null);
        fields.close();
        JsonFields.refuse(violations);
        return new ScenariosRequest(ranking, scenarios);
    }

    private static List<Scenario> scenarios(JsonFields fields, List<JsonNode> items) {
        List<Scenario> scenarios = new ArrayList<>();
        if (items.isEmpty()) {
            fields.violation(SCENARIOS, "must not be empty; leave it out for the scenarios of the rule set.");
        }
        if (items.size() > MOST_SCENARIOS) {
            fields.violation(
                    SCENARIOS, "has " + items.size() + " entries; at most " + MOST_SCENARIOS + " are compared.");
            return scenarios;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String field = SCENARIOS + "[" + i + "]";
            fields.object(items.get(i), field)
                    .flatMap(ScenariosRequestReader::scenario)
                    .ifPresent(scenario -> {
                        if (!names.add(scenario.name())) {
                            fields.violation(
                                    field + ".name", "'" + ShortText.of(scenario.name()) + "' is named twice.");
                        }
                        scenarios.add(scenario);
                    });
        }
        return scenarios;
    }

    /** Empty without a valid name. */
    private static Optional<Scenario> scenario(JsonFields fields) {
        Optional<String> name = words(fields, "name", LONGEST_NAME);
        Optional<String> title = words(fields, "title", LONGEST_TITLE);
        RankingChanges changes = RankingChangesReader.read(fields);
        fields.close();
        if (fields.get("name").isEmpty()) {
            fields.violation(fields.path("name"), "is missing.");
        }
        return name.map(given -> new Scenario(given, title.orElse(Texts.title(given)), changes));
    }

    private static Optional<String> words(JsonFields fields, String key, int longest) {
        return fields.text(key).filter(text -> {
            if (text.isBlank()) {
                fields.violation(fields.path(key), "must not be blank.");
            } else if (text.length() > longest) {
                fields.violation(
                        fields.path(key), "has " + text.length() + " characters; at most " + longest + " are allowed.");
            } else {
                return true;
            }
            return false;
        });
    }
}
