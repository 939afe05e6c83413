package org.siteselection.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Metric;
import org.siteselection.rules.Level;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * The figures that criteria, gates and costs read for the candidates of a question: figures of the request take precedence over
 * those of the candidate's place, and those over the figures of the places that it lies in. A figure that several candidates share is listed
 * once.
 */
final class ReadFacts {
    private final CatalogueSnapshot catalogue;
    private final Map<String, String> ownUnits;
    private final Set<String> metrics;
    private final Level level;
    private final Set<String> places = new TreeSet<>();
    private final Set<ReadFact> read = new TreeSet<>(Comparator.comparing(ReadFact::place)
            .thenComparing(ReadFact::metric)
            .thenComparing(fact -> fact.source().equals(ReadFact.REQUEST)));

    private ReadFacts(Question question) {
        catalogue = question.catalogue();
        level = question.rules().level();
        ownUnits = question.rules().inputs().metrics();
        metrics = metrics(question.rules());
    }

    /** The answer with its inputs. */
    static RankingWithProvenance traced(Question question, RankingAnswer answer) {
        ReadFacts facts = new ReadFacts(question);
        question.candidates().forEach(facts::add);
        return new RankingWithProvenance(
                answer,
                question.rules(),
                question.catalogue(),
                List.copyOf(facts.read),
                Set.copyOf(facts.places),
                Set.copyOf(facts.metrics));
    }

    /** Names of the metrics that criteria, gates and costs of a rule set read. */
    private static Set<String> metrics(RuleSet rules) {
        Set<String> metrics = new TreeSet<>();
        rules.scored().forEach(expression -> metrics.addAll(expression.metrics()));
        return metrics;
    }

    private void add(Candidate candidate) {
        Lineage lineage = candidate.lineage(catalogue, level);
        lineage.places().forEach(place -> places.add(place.id()));
        StopRule.spend(2L * StopRule.TRANSCENDENTAL * metrics.size());
        for (String metric : metrics) {
            Double own = candidate.figures().get(metric);
            if (own != null) {
                read.add(new ReadFact(candidate.id(), metric, own, unit(metric), null, ReadFact.REQUEST, null));
                continue;
            }
            Fact fact = lineage.fact(metric);
            if (fact != null) {
                read.add(ReadFact.of(fact));
            }
        }
    }

    private String unit(String metric) {
        return catalogue.metric(metric).map(Metric::unit).orElse(ownUnits.getOrDefault(metric, ""));
    }
}
