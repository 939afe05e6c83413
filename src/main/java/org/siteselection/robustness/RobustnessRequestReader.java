package org.siteselection.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;

/** Reads the body of a robustness request: a ranking request and the settings of the draws. */
public final class RobustnessRequestReader {
    static final int MOST_SAMPLES = 1_000_000;
    static final int SAMPLES = 10_000;
    static final long SEED = 42;

    private static final List<String> PARTS = List.of(RobustnessRequest.METHODS, RobustnessRequest.RANK_REVERSALS);

    private RobustnessRequestReader() {}

    /**
     * @throws ApiException {@code invalid-request} with a violation for each thing that is wrong
     */
    static RobustnessRequest read(ObjectNode body) {
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(body, violations);
        RobustnessRequest request = read(RankingRequestReader.read(fields), fields);
        fields.close();
        JsonFields.refuse(violations);
        return request;
    }

    /** The default analysis of a ranking. */
    public static RobustnessRequest usual(RankingRequest ranking) {
        return new RobustnessRequest(ranking, SAMPLES, SEED, WeightModel.uniform(), false, null, Set.of());
    }

    /** Reads the settings of the draws from an object; the caller closes it and rejects invalid ones. */
    public static RobustnessRequest read(RankingRequest ranking, JsonFields fields) {
        return new RobustnessRequest(
                ranking,
                fields.integer("samples", 1, MOST_SAMPLES).map(Long::intValue).orElse(SAMPLES),
                fields.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(SEED),
                fields.object("weightModel").map(WeightModelReader::read).orElse(WeightModel.uniform()),
                fields.flag("sampleMissing").orElse(false),
                fields.integer("top", 1, Robustness.MOST_CANDIDATES)
                        .map(Long::intValue)
                        .orElse(null),
                fields.list("include").map(items -> parts(fields, items)).orElse(Set.of()));
    }

    private static Set<String> parts(JsonFields fields, List<JsonNode> items) {
        Set<String> parts = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            fields.oneOf(fields.item("include", i, items.get(i)), PARTS).ifPresent(parts::add);
        }
        return parts;
    }
}
