package org.siteselection.assessment;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.Hierarchy;

/** Laws of every ranking by a valid document, unless it fails with a documented reason. */
public final class ScoringLaws {
    private static final double TOLERANCE = 1e-9;
    private static final int CANDIDATES = 9;

    /** Range of the score by method, from the guide for rule authors. */
    private static final Map<String, double[]> RANGES = Map.ofEntries(
            entry("weighted_sum", new double[] {0, 100}),
            entry("weighted_product", new double[] {0, 100}),
            entry("minimum", new double[] {0, 100}),
            entry("waspas", new double[] {0, 1}),
            entry("topsis", new double[] {0, 1}),
            entry("vikor", new double[] {0, 1}),
            entry("promethee_ii", new double[] {-1, 1}),
            entry("spotis", new double[] {0, 1}),
            entry("copras", new double[] {0, 100}),
            entry("edas", new double[] {0, 1}),
            entry("mabac", new double[] {-1, 1}),
            entry("marcos", new double[] {0, 1}),
            entry("aras", new double[] {0, 1}),
            entry("moora", new double[] {-1, 1}));

    private final CatalogueSnapshot edition;
    private final Random random;

    public ScoringLaws(CatalogueSnapshot edition, Random random) {
        this.edition = edition;
        this.random = random;
    }

    /**
     * @param rules a rule set
     * @param shuffled the same one with the keys of its document in another order
     * @return what is wrong, empty when nothing is
     */
    public List<String> faults(RuleSet rules, RuleSet shuffled) {
        List<Candidate> candidates = candidates();
        List<Candidate> others = new ArrayList<>(candidates);
        Collections.shuffle(others, random);
        List<String> faults = new ArrayList<>();
        Map<String, Object> numbers = numbers(rules, candidates, faults);
        compare("the order of the candidates", numbers, numbers(rules, others, faults), faults);
        compare("the order of the keys", numbers, numbers(shuffled, candidates, faults), faults);
        return faults;
    }

    private static void compare(
            String what, Map<String, Object> expected, Map<String, Object> found, List<String> faults) {
        Map<String, Object> moved = new TreeMap<>(expected);
        moved.entrySet().removeIf(each -> each.getValue().equals(found.get(each.getKey())));
        if (!expected.equals(found)) {
            String first = moved.isEmpty() ? "" : moved.keySet().iterator().next();
            faults.add(what + " moves " + first + " from " + expected.get(first) + " to " + found.get(first));
        }
    }

    /** Some states, a site with its own figure and one without figures. */
    private List<Candidate> candidates() {
        List<Place> states = new ArrayList<>(edition.states());
        Collections.shuffle(states, random);
        List<Candidate> candidates = new ArrayList<>();
        for (Place state : states.subList(0, 1 + random.nextInt(CANDIDATES))) {
            candidates.add(new Candidate(state.id(), state.name(), state.id(), Map.of()));
        }
        String metric =
                edition.metrics().get(random.nextInt(edition.metrics().size())).id();
        candidates.add(new Candidate("site", "Site", "TX", Map.of(metric, random.nextInt(200) / 4.0 - 5)));
        if (random.nextInt(3) == 0) {
            candidates.add(new Candidate("bare", "Bare", null, Map.of()));
        }
        return candidates;
    }

    /** Every number of the ranking, to the last bit, or the reason why there is none. */
    private Map<String, Object> numbers(RuleSet rules, List<Candidate> candidates, List<String> faults) {
        Assessment assessment;
        try {
            assessment = Assessor.assess(
                    new Question(rules, edition, candidates, Map.of(), Map.of(), Map.of(), rules.method()));
        } catch (UnscorableException e) {
            if (!e.code().matches("[a-z]+(-[a-z]+)*") || e.fields().isEmpty()) {
                faults.add("a nameless reason: " + e.code() + " " + e.fields());
            }
            return Map.of("none", e.code());
        }
        Map<String, Object> numbers = new TreeMap<>();
        for (Assessment.Assessed each : assessment.ranked()) {
            check(assessment, each, faults);
            numbers.put(each.candidate().id(), bits(assessment, each));
        }
        assessment.excluded().forEach(each -> numbers.put(each.candidate().id(), each.code()));
        if (numbers.size() != candidates.size()) {
            faults.add("a candidate is lost");
        }
        assessment.weightings().forEach(each -> numbers.put("weighting " + each.path(), new TreeMap<>(each.weights())));
        return numbers;
    }

    private static void check(Assessment assessment, Assessment.Assessed each, List<String> faults) {
        RuleSet rules = assessment.question().rules();
        String method = rules.method().type();
        double score = each.score();
        if (!Double.isFinite(score)) {
            faults.add(method + " scores " + score);
            return;
        }
        boolean bounded = rules.root()
                .criteria()
                .noneMatch(c -> c.relative() != null && c.relative().by().equals("z_score"));
        double[] range = RANGES.get(method);
        if (range != null
                && (bounded || rules.method().isOverValues())
                && (score < range[0] - TOLERANCE || score > range[1] + TOLERANCE)) {
            faults.add(method + " scores " + score);
        }
        if (method.equals("weighted_sum")) {
            contributions(assessment.hierarchy(), each, faults);
        }
        if (each.result().completeness() < -TOLERANCE || each.result().completeness() > 1 + TOLERANCE) {
            faults.add("completeness " + each.result().completeness());
        }
    }

    private static void contributions(Hierarchy hierarchy, Assessment.Assessed each, List<String> faults) {
        double sum = 0;
        double magnitude = 1;
        for (int node = 0; node < hierarchy.size(); node++) {
            double contribution = each.result().contributions()[node];
            if (hierarchy.node(node) instanceof Criterion && !Double.isNaN(contribution)) {
                sum += contribution;
                magnitude = Math.max(magnitude, Math.abs(contribution));
            }
        }
        if (Math.abs(sum - each.score()) > TOLERANCE * magnitude) {
            faults.add("contributions add up to " + sum + ", not to " + each.score());
        }
    }

    private static Map<String, Object> bits(Assessment assessment, Assessment.Assessed each) {
        Map<String, Object> bits = new TreeMap<>(each.details());
        bits.put(".rank", each.rank());
        bits.put(".score", each.score());
        bits.put(".status", each.status());
        bits.put(".completeness", each.result().completeness());
        bits.put(".interval", String.valueOf(each.result().interval()));
        Hierarchy hierarchy = assessment.hierarchy();
        for (int node = 0; node < hierarchy.size(); node++) {
            String path = hierarchy.node(node).path();
            bits.put(path + " score", each.result().scores()[node]);
            bits.put(path + " weight", each.result().weights()[node]);
            bits.put(path + " contribution", each.result().contributions()[node]);
        }
        assessment.question().rules().root().criteria().map(RuleCriterion::path).forEach(path -> {
            bits.put(path + " figures", each.breakdown().of(path));
            bits.put(path + " value", each.reported(path).value());
        });
        return bits;
    }
}
