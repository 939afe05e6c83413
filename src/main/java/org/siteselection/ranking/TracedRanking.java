package org.siteselection.ranking;

import java.util.List;
import java.util.Map;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/**
 * A ranking with everything that it rests on.
 *
 * @param facts figures that the rules read for the candidates, by place and metric
 * @param waivers reasons by candidate and gate
 */
public record TracedRanking(
        RankingAnswer answer,
        RuleSet rules,
        CatalogueSnapshot catalogue,
        List<ReadFact> facts,
        Map<String, Map<String, String>> waivers) {}
