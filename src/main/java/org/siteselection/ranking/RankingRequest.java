package org.siteselection.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.ranking.request.Figure;
import org.siteselection.ranking.request.RankingChanges;

/**
 * A well-formed ranking request; {@link QuestionBuilder} checks whether its names exist.
 *
 * @param ruleSet id of a rule set; null if {@code rules} is given
 * @param rules inline rule document; null if {@code ruleSet} is given
 * @param candidates null for all places of the rules' level
 * @param parameters String, Double or Boolean by name
 * @param weights by dotted path, not negative
 * @param facts figures by candidate and metric
 * @param waivers reasons by candidate and gate
 * @param method its name, or a map with type and options; null for the rule set's own
 * @param explain null if the request does not say
 * @param textParameters true if parameters are texts from a query, which are not converted to their type yet
 */
public record RankingRequest(
        @Nullable String ruleSet,
        @Nullable Map<String, Object> rules,
        @Nullable List<CandidateEntry> candidates,
        Map<String, Object> parameters,
        Map<String, Double> weights,
        Map<String, Map<String, Figure>> facts,
        Map<String, Map<String, String>> waivers,
        @Nullable Object method,
        @Nullable Explain explain,
        boolean textParameters) {
    /** Candidates beyond which the explanation is left out, unless the request asks for one. */
    static final int MOST_EXPLAINED = 200;

    /** The level of explanation: that of the request, otherwise by the number of candidates. */
    Explain explain(Question question) {
        return explain(question.candidates().size());
    }

    private Explain explain(int places) {
        Explain asked = explain;
        if (asked != null) {
            return asked;
        }
        return places > MOST_EXPLAINED ? Explain.NONE : Explain.FULL;
    }

    /** The level of explanation, as far as it is known before the names of the request are resolved: empty with selectors. */
    Optional<Explain> explainBefore(RankingService.Basis basis) {
        List<CandidateEntry> entries = candidates;
        if (entries == null) {
            return Optional.of(explain(
                    Question.places(basis.rules().level(), basis.catalogue()).size()));
        }
        boolean selecting = entries.stream().anyMatch(entry -> entry.selector() != null);
        return selecting ? Optional.ofNullable(explain) : Optional.of(explain(entries.size()));
    }

    /** Metrics of the figures in the request, in alphabetical order. */
    List<String> metricsOfOwnFacts() {
        Set<String> metrics = new TreeSet<>();
        facts.values().forEach(figures -> metrics.addAll(figures.keySet()));
        if (candidates != null) {
            candidates.forEach(candidate -> metrics.addAll(candidate.facts().keySet()));
        }
        return List.copyOf(metrics);
    }

    /** Whether a selector asks for users' own sites. */
    boolean selectsSites() {
        return candidates != null
                && candidates.stream()
                        .anyMatch(entry ->
                                entry.selector() != null && entry.selector().selectsSites());
    }

    /** The request with further changes on top of its own, key by key. */
    public RankingRequest with(RankingChanges others) {
        RankingChanges all = new RankingChanges(parameters, weights, facts, waivers, method).with(others);
        return new RankingRequest(
                ruleSet,
                rules,
                candidates,
                all.parameters(),
                all.weights(),
                all.facts(),
                all.waivers(),
                all.method(),
                explain,
                textParameters);
    }

    RankingRequest explaining(Explain other) {
        return new RankingRequest(
                ruleSet, rules, candidates, parameters, weights, facts, waivers, method, other, textParameters);
    }
}
