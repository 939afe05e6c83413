package org.siteselection.ranking;

import java.util.List;
import java.util.Set;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/**
 * A ranking with everything that it rests on.
 *
 * @param facts figures that the rules read for the candidates, by place and metric
 * @param places ids of the places whose facts were looked at, the states of sites among them
 * @param metrics names of the metrics that criteria and gates read, whether there is a fact or not
 */
public record RankingWithProvenance(
        RankingAnswer answer,
        RuleSet rules,
        CatalogueSnapshot catalogue,
        List<ReadFact> facts,
        Set<String> places,
        Set<String> metrics) {}
