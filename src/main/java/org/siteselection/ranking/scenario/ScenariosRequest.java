package org.siteselection.ranking.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.request.RankingChanges;

/**
 * A well-formed request for scenarios.
 *
 * @param ranking the question that the scenarios change
 * @param scenarios null for those of the rule set
 */
public record ScenariosRequest(
        RankingRequest ranking, @Nullable List<Scenario> scenarios) {

    /**
     * A scenario of a request.
     *
     * @param changes values that replace those of the ranking request, key by key
     */
    public record Scenario(String name, String title, RankingChanges changes) {}
}
