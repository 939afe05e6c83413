package org.siteselection.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.naming.NearestName;
import org.siteselection.rules.Assessment.Assessed;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** Runs the expectations of a rule set against a catalogue. */
final class ExpectationJudge {
    private static final String DOUBT = "The facts of the catalogue differ from the packaged edition.";

    /** Candidates times criteria and gates of one expectation; all states by some hundred criteria have a tenth of it. */
    private static final long MOST_CELLS = 100_000;

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final Issues issues;

    private final Duration budget;

    /**
     * @param budget time that all expectations together may take
     */
    ExpectationJudge(RuleSet rules, CatalogueSnapshot catalogue, Issues issues, Duration budget) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.issues = issues;
        this.budget = budget;
    }

    /**
     * What the expectations of a rule set say of facts that users changed: warnings, since the rules are right on the facts
     * that they were written for.
     *
     * @param live a catalogue that differs from the packaged edition
     */
    static List<Issue> doubts(RuleSet rules, CatalogueSnapshot live, Duration budget) {
        Issues failures = new Issues();
        Position start = new Position(rules.id() + ".yaml", 1, 1);
        new Isolation(start, failures, Logger.Level.ERROR)
                .run(budget, () -> new ExpectationJudge(rules, live, failures, budget).judge());
        return failures.list().stream()
                .map(issue -> new Issue(
                        issue.file(),
                        Issue.Severity.WARNING,
                        issue.code(),
                        issue.message(),
                        DOUBT,
                        issue.path(),
                        issue.line(),
                        issue.column()))
                .toList();
    }

    /** Whether a warning came from {@link #doubts}, and so may be gone when the facts change. */
    static boolean isDoubt(Issue warning) {
        return DOUBT.equals(warning.hint());
    }

    /** Judges every expectation and reports each claim that fails at its place. */
    List<ExpectationResult> judge() {
        List<ExpectationResult> results = new ArrayList<>();
        StopRule request = StopRule.current();
        StopRule stop = new StopRule(request.cancelled(), System::nanoTime, System.nanoTime() + budget.toNanos());
        for (Expectation expectation : rules.expectations()) {
            try {
                results.add(stop.during(() -> begun(expectation)));
            } catch (StoppedException e) {
                // The request fails as a whole where its own time is up.
                request.check();
                if (e.reason() == StoppedException.Reason.CANCELLED) {
                    throw e;
                }
                results.add(late(expectation));
                return results;
            }
        }
        return results;
    }

    private ExpectationResult begun(Expectation expectation) {
        StopRule.current().check();
        return judge(expectation);
    }

    private ExpectationResult late(Expectation expectation) {
        issues.error(
                "time-limit",
                expectation.claims().get(0).at().position(),
                expectation.path(),
                "The expectations up to '" + expectation.name() + "' take longer than the " + budget.toSeconds()
                        + " seconds that a document may take.",
                "Rank fewer candidates in each.");
        return new ExpectationResult(expectation.name(), false, List.of("It was not judged."));
    }

    private ExpectationResult judge(Expectation expectation) {
        List<String> got = new ArrayList<>();
        Position at = expectation.claims().get(0).at().position();
        Optional<List<Candidate>> candidates = candidates(expectation, at, got);
        if (candidates.isEmpty()) {
            return new ExpectationResult(expectation.name(), false, got);
        }
        long cells = (long) candidates.get().size()
                * (rules.root().criteria().count() + rules.gates().size());
        if (cells > MOST_CELLS) {
            fail(
                    expectation,
                    at,
                    "It ranks " + candidates.get().size() + " candidates, which times criteria and gates is " + cells
                            + "; at most " + MOST_CELLS + " are judged.",
                    got);
            return new ExpectationResult(expectation.name(), false, got);
        }
        Assessment assessment;
        try {
            assessment = Assessor.assess(new Question(
                    rules, catalogue, candidates.get(), expectation.parameters(), Map.of(), Map.of(), rules.method()));
        } catch (UnscorableException e) {
            fail(expectation, at, e.getMessage(), got);
            return new ExpectationResult(expectation.name(), false, got);
        }
        Outcome outcome = Outcome.of(assessment);
        for (Expectation.Claim claim : expectation.claims()) {
            failure(claim, outcome)
                    .ifPresent(failure -> fail(expectation, claim.at().position(), failure, got));
        }
        return new ExpectationResult(expectation.name(), got.isEmpty(), List.copyOf(got));
    }

    private void fail(Expectation expectation, Position at, String failure, List<String> got) {
        got.add(failure);
        issues.error("expectation-failed", at, expectation.path(), "'" + expectation.name() + "' fails: " + failure);
    }

    private Optional<List<Candidate>> candidates(Expectation expectation, Position at, List<String> got) {
        TreeSet<String> named = new TreeSet<>(expectation.facts().keySet());
        List<String> ids = expectation.candidates().isEmpty()
                ? catalogue.states().stream().map(Place::id).toList()
                : expectation.candidates();
        named.removeAll(ids);
        if (!named.isEmpty()) {
            fail(expectation, at, "It has facts for " + quoted(named) + ", which it does not rank.", got);
            return Optional.empty();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String id : ids) {
            Map<String, Double> figures = expectation.facts().getOrDefault(id, Map.of());
            Optional<Place> place = catalogue.place(id);
            List<String> unknown = figures.keySet().stream()
                    .filter(metric -> rules.scope().metricIndex(metric) < 0)
                    .toList();
            if (!unknown.isEmpty()) {
                String hint = NearestName.hint(unknown.get(0), rules.scope().metrics());
                fail(expectation, at, "It has facts for unknown metrics " + quoted(unknown) + "." + hint, got);
                return Optional.empty();
            }
            if (place.isEmpty() && figures.isEmpty()) {
                String hint = NearestName.hint(
                        id, catalogue.places().stream().map(Place::id).toList());
                fail(expectation, at, "There is no candidate '" + id + "'." + hint, got);
                return Optional.empty();
            }
            candidates.add(new Candidate(
                    id, place.map(Place::name).orElse(id), place.map(Place::id).orElse(null), figures));
        }
        return Optional.of(candidates);
    }

    private static String quoted(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add("'" + name + "'"));
        return String.join(", ", all);
    }

    private static List<String> names(Expectation.Claim claim) {
        if (claim instanceof Expectation.Order order) {
            return order.ids();
        }
        if (claim instanceof Expectation.Excluded excluded) {
            return excluded.ids();
        }
        if (claim instanceof Expectation.Leader leader) {
            return List.of(leader.id());
        }
        return List.of(claim instanceof Expectation.Score score ? score.id() : ((Expectation.Status) claim).id());
    }

    /** What became of the candidates, by id. */
    private record Outcome(Assessment assessment, Set<String> ids, Map<String, Assessed> ranked) {
        static Outcome of(Assessment assessment) {
            Set<String> ids = new LinkedHashSet<>();
            assessment.question().candidates().forEach(candidate -> ids.add(candidate.id()));
            Map<String, Assessed> ranked = new HashMap<>();
            assessment.ranked().forEach(one -> ranked.put(one.candidate().id(), one));
            return new Outcome(assessment, ids, ranked);
        }

        Optional<Assessed> find(String id) {
            return Optional.ofNullable(ranked.get(id));
        }
    }

    private static Optional<String> failure(Expectation.Claim claim, Outcome outcome) {
        Assessment assessment = outcome.assessment;
        Set<String> ids = outcome.ids;
        Optional<String> unknown =
                names(claim).stream().filter(id -> !ids.contains(id)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("'" + unknown.get() + "' is none of the candidates that it ranks."
                    + NearestName.hint(unknown.get(), ids));
        }
        if (claim instanceof Expectation.Order order) {
            return order(order, outcome);
        }
        if (claim instanceof Expectation.Leader leader) {
            List<String> first = assessment.ranked().stream()
                    .filter(a -> a.rank() == 1)
                    .map(a -> a.candidate().id())
                    .toList();
            return first.equals(List.of(leader.id()))
                    ? Optional.empty()
                    : Optional.of("The leader is " + (first.isEmpty() ? "nobody" : String.join(" and ", first))
                            + ", not " + leader.id() + ".");
        }
        if (claim instanceof Expectation.Score score) {
            return score(score, outcome);
        }
        if (claim instanceof Expectation.Status status) {
            String got = outcome.find(status.id()).map(a -> a.status().word()).orElse("not ranked");
            return got.equals(status.status())
                    ? Optional.empty()
                    : Optional.of("The status of " + status.id() + " is " + got + ", not " + status.status() + ".");
        }
        TreeSet<String> got = assessment.excluded().stream()
                .map(e -> e.candidate().id())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> wanted = new TreeSet<>(((Expectation.Excluded) claim).ids());
        return got.equals(wanted)
                ? Optional.empty()
                : Optional.of("Excluded are " + (got.isEmpty() ? "none" : String.join(", ", got)) + ", not "
                        + (wanted.isEmpty() ? "none" : String.join(", ", wanted)) + ".");
    }

    private static Optional<String> order(Expectation.Order order, Outcome outcome) {
        Assessed before = null;
        for (String id : order.ids()) {
            Optional<Assessed> found = outcome.find(id);
            if (found.isEmpty()) {
                return Optional.of(id + " is not ranked.");
            }
            Assessed now = found.get();
            if (before != null && before.rank() >= now.rank()) {
                return Optional.of(now.candidate().id() + " (rank " + now.rank() + ", " + Texts.number(now.score())
                        + ") does not stand behind " + before.candidate().id() + " (rank " + before.rank() + ", "
                        + Texts.number(before.score()) + ").");
            }
            before = now;
        }
        return Optional.empty();
    }

    private static Optional<String> score(Expectation.Score score, Outcome outcome) {
        Optional<Assessed> found = outcome.find(score.id());
        if (found.isEmpty()) {
            return Optional.of(score.id() + " is not ranked.");
        }
        double got = found.get().score();
        if (score.min() != null && got < score.min()) {
            return Optional.of("The score of " + score.id() + " is " + Texts.number(got) + ", below "
                    + Texts.number(score.min()) + ".");
        }
        if (score.max() != null && got > score.max()) {
            return Optional.of("The score of " + score.id() + " is " + Texts.number(got) + ", above "
                    + Texts.number(score.max()) + ".");
        }
        return Optional.empty();
    }
}
