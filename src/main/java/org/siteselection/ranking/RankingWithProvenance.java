package org.siteselection.ranking;

import java.util.List;
import java.util.Set;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/**
 * A ranking with all its inputs.
 *
 * @param facts figures that the rules read for the candidates, by place and metric
 * @param places ids of the places whose facts were read, including the states of sites
 * @param metrics names of the metrics that criteria and gates read, with or without a fact
 */
public record RankingWithProvenance(
        RankingAnswer answer,
        RuleSet rules,
        CatalogueSnapshot catalogue,
        List<ReadFact> facts,
        Set<String> places,
        Set<String> metrics) {}
