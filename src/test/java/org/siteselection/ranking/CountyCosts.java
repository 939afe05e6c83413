package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.RuleSet;

/** Measures a ranking of all counties, per place, against one of all states: {@code -Dtest=CountyCosts} with the profile bench. */
class CountyCosts {
    private static final CatalogueSnapshot CATALOGUE = PackagedEdition.snapshot();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "unemployment_rate",
            "labor_force",
            "bachelor_or_higher_share",
            "some_college_or_associate_share",
            "population",
            "population_growth_5yr",
            "domestic_migration_rate",
            "population_density",
            "median_household_income",
            "income_per_capita",
            "distance_to_mining_hubs",
            "electricity_price_industrial_ttm",
            "wage_assembler_misc",
            "electricity_price_industrial_ttm * unemployment_rate",
            "has(broadband_share) ? broadband_share : unemployment_rate");

    private static RuleSet rules(String level) {
        StringBuilder rules = new StringBuilder(
                "id: a\nversion: 1.0.0\ntitle: A\nlevel: " + level + "\nfactors:\n  f:\n    criteria:\n");
        for (int i = 0; i < VALUES.size(); i++) {
            rules.append("      c")
                    .append(i)
                    .append(": {value: '")
                    .append(VALUES.get(i))
                    .append("', scale: {type: linear, worst: -1000, best: 100000000}, weight: 1}\n");
        }
        rules.append("gates:\n  g: {title: G, when: 'labor_force < 100', outcome: conditional, reason: Few.}\n");
        return MemoryFiles.of("a.yaml", rules.toString()).sound("a", CATALOGUE);
    }

    private static Question question(RuleSet rules, List<Place> places) {
        List<Candidate> candidates = places.stream().map(Candidate::of).toList();
        return new Question(rules, CATALOGUE, candidates, Map.of(), Map.of(), Map.of(), rules.method());
    }

    /** Least nanoseconds per place of several rankings, written as JSON. */
    private static double perPlace(Question question, int rankings) throws JsonProcessingException {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rankings; i++) {
            long start = System.nanoTime();
            RankingAnswer answer = AnswerWriter.write(Assessor.assess(question), Explain.NONE);
            assertThat(JSON.writeValueAsBytes(answer)).isNotEmpty();
            least = Math.min(
                    least,
                    (double) (System.nanoTime() - start) / question.candidates().size());
        }
        return least;
    }

    @Test
    void measure() throws JsonProcessingException {
        Question states = question(rules("state"), CATALOGUE.states());
        Question counties = question(rules("county"), CATALOGUE.counties());
        perPlace(states, 200);
        perPlace(counties, 5);
        double ofState = perPlace(states, 200);
        double ofCounty = perPlace(counties, 10);
        System.out.printf(
                "per place: state %.0f ns, county %.0f ns, ratio %.2f%n", ofState, ofCounty, ofCounty / ofState);
    }
}
