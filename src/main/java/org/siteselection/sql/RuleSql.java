package org.siteselection.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.Explain;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.Rankings;
import org.siteselection.rules.RuleSet;

/** Prints rule sets with the parameters and weights of a caller. */
public final class RuleSql {
    private RuleSql() {}

    /**
     * The statement of a rule set.
     *
     * @param parameters as text, read as the type of each parameter
     * @param weights by dotted path, not negative
     * @throws ApiException for unknown names and invalid values; {@code needs-field}, {@code too-many-columns} and as a
     *     ranking if the rules cannot be printed
     */
    public static SqlStatement print(
            RuleSet rules,
            CatalogueSnapshot catalogue,
            Map<String, String> parameters,
            Map<String, Double> weights,
            SqlStatement.Target target) {
        return print(question(rules, catalogue, parameters, weights), target);
    }

    static SqlStatement print(Question question, SqlStatement.Target target) {
        return Rankings.scorable(() -> SqlStatement.of(question, target));
    }

    static Question question(
            RuleSet rules, CatalogueSnapshot catalogue, Map<String, String> parameters, Map<String, Double> weights) {
        RankingRequest request = new RankingRequest(
                rules.id(),
                null,
                null,
                new LinkedHashMap<>(parameters),
                weights,
                Map.of(),
                Map.of(),
                null,
                Explain.NONE,
                true);
        return QuestionBuilder.build(rules, catalogue, request);
    }
}
