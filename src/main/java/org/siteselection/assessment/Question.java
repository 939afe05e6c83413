package org.siteselection.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.Field;
import org.siteselection.rules.Level;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.weighting.Weighting;

/**
 * The input of an assessment. All names are valid: parameters, weight paths, gates and candidates exist.
 *
 * @param candidates with distinct ids
 * @param parameters values that differ from the defaults, of the right type and within bounds
 * @param weights weights by dotted path that replace those of the rules, finite and not negative
 * @param method method of the rules, or of the request if it names one
 * @param waivers reason by candidate id and gate id
 */
public record Question(
        RuleSet rules,
        CatalogueSnapshot catalogue,
        List<Candidate> candidates,
        Map<String, Object> parameters,
        Map<String, Double> weights,
        Map<String, Map<String, String>> waivers,
        Method method) {

    /** All places of the rules' level, with the parameters and weights of the rules. */
    public static Question ofAll(RuleSet rules, CatalogueSnapshot catalogue) {
        List<Candidate> all =
                places(rules.level(), catalogue).stream().map(Candidate::of).toList();
        return new Question(rules, catalogue, all, Map.of(), Map.of(), Map.of(), rules.method());
    }

    /** The places of the catalogue at a level: states or counties, by id. */
    public static List<Place> places(Level level, CatalogueSnapshot catalogue) {
        return level == Level.COUNTY ? catalogue.counties() : catalogue.states();
    }

    /** The members of the rules' fixed field with their own facts, by id; none if the field is not fixed. */
    List<Candidate> fixedField() {
        Field field = rules.field();
        List<Place> places = switch (field.from()) {
            case STATES -> catalogue.states();
            case COUNTIES -> catalogue.counties();
            case CANDIDATES -> List.of();
        };
        return places.stream()
                .filter(place -> !field.except().contains(place.id()))
                .filter(place -> place.state() == null || !field.except().contains(place.state()))
                .map(Candidate::of)
                .toList();
    }

    /** The place of a candidate and those from which it takes what it lacks at the rules' level. */
    public Lineage lineage(Candidate candidate) {
        return candidate.lineage(catalogue, rules.level());
    }

    /** Id of the county in which a candidate lies that is a site, stored or inline; null if none is known, and for other places. */
    public @Nullable String countyOf(Candidate candidate) {
        return candidate.id().equals(candidate.place())
                ? catalogue.place(candidate.id()).map(catalogue::countyOf).orElse(null)
                : candidate.county();
    }

    /**
     * Whether some weights depend on the data of the candidates, so that a new value changes them. Weights that the request
     * replaces do not.
     */
    public boolean weighsByCandidates() {
        return !rules.field().fixed()
                && rules.root()
                        .nodes()
                        .anyMatch(node -> node instanceof RuleFactor factor
                                && factor.weighting() != null
                                && factor.weighting().basis() != Weighting.Basis.JUDGEMENTS
                                && !KnownWeights.replaced(factor, weights));
    }

    /** Whether scores along the tree depend on the set of candidates. */
    public boolean looksAtCandidates() {
        return weighsByCandidates() || !rules.field().fixed() && rules.hasRelativeScale();
    }

    /** The same question with another method. */
    public Question by(Method other) {
        return new Question(rules, catalogue, candidates, parameters, weights, waivers, other);
    }

    /** The rules, catalogue and parameters of the question, without what may be large. */
    Question ofParametersOnly() {
        return new Question(rules, catalogue, List.of(), parameters, Map.of(), Map.of(), rules.method());
    }

    /** The same question with other candidates. */
    public Question of(List<Candidate> others) {
        return new Question(rules, catalogue, others, parameters, weights, waivers, method);
    }
}
