package org.siteselection.rulefiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Expectation;
import org.siteselection.rules.Issue;
import org.siteselection.rules.IssueText;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Runs the expectations of a rule set against a catalogue. */
final class ExpectationJudge {
    private static final String DOUBT = "The facts of the catalogue differ from the packaged edition.";

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
     * The results of the expectations of a rule set on facts that users changed. They are warnings, because the rules are
     * correct on the facts that they were written for.
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

    /** Whether a warning is from {@link #doubts}, so that a change of facts may remove it. */
    static boolean isDoubt(Issue warning) {
        return DOUBT.equals(warning.hint());
    }

    /** Evaluates every expectation and reports each failed claim at its place. */
    List<ExpectationResult> judge() {
        List<ExpectationResult> results = new ArrayList<>();
        StopRule request = StopRule.current();
        // The budget of the request is checked first and ends the work with its own reason.
        BooleanSupplier withinRequest = () -> {
            request.check();
            return false;
        };
        StopRule own = new StopRule(withinRequest, System::nanoTime, System.nanoTime() + budget.toNanos());
        for (Expectation expectation : rules.expectations()) {
            try {
                results.add(own.during(() -> {
                    own.check();
                    return judge(expectation);
                }));
            } catch (StoppedException e) {
                request.check();
                Position at = expectation.claims().get(0).at();
                issues.error(
                        "time-limit",
                        at,
                        expectation.path(),
                        "The expectations up to '" + ShortText.of(expectation.name(), 60) + "' took all of the "
                                + budget.toSeconds() + " seconds that a document may take.",
                        "Rank fewer candidates in each.");
                results.add(new ExpectationResult(expectation.name(), false, List.of("It was not run.")));
                return results;
            }
        }
        return results;
    }

    private ExpectationResult judge(Expectation expectation) {
        List<String> got = new ArrayList<>();
        Position at = expectation.claims().get(0).at();
        Optional<List<Candidate>> candidates = candidates(expectation, at, got);
        if (candidates.isEmpty()) {
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
        ClaimJudge judge = new ClaimJudge(assessment);
        for (Expectation.Claim claim : expectation.claims()) {
            judge.failure(claim).ifPresent(failure -> fail(expectation, claim.at(), failure, got));
        }
        return new ExpectationResult(expectation.name(), got.isEmpty(), List.copyOf(got));
    }

    private void fail(Expectation expectation, Position at, String failure, List<String> got) {
        got.add(IssueText.shortened(failure));
        String name = ShortText.of(expectation.name(), 60);
        issues.error("expectation-failed", at, expectation.path(), "'" + name + "' fails: " + failure);
    }

    private Optional<List<Candidate>> candidates(Expectation expectation, Position at, List<String> got) {
        TreeSet<String> named = new TreeSet<>(expectation.facts().keySet());
        List<String> ids = expectation.candidates().isEmpty()
                ? Question.places(rules.level(), catalogue).stream()
                        .map(Place::id)
                        .toList()
                : expectation.candidates();
        ids.forEach(named::remove);
        if (!named.isEmpty()) {
            fail(expectation, at, "It has facts for " + quoted(named) + ", which it does not rank.", got);
            return Optional.empty();
        }
        List<Candidate> candidates = new ArrayList<>();
        StopRule stop = StopRule.current();
        for (String id : ids) {
            stop.check();
            Map<String, Double> figures = expectation.facts().getOrDefault(id, Map.of());
            Optional<Place> place = catalogue.place(id);
            List<String> unknown = figures.keySet().stream()
                    .filter(metric -> rules.scope().metricIndex(metric) < 0)
                    .toList();
            if (!unknown.isEmpty()) {
                String hint = RenamedMetrics.hint(unknown.get(0), rules.scope().metrics());
                fail(expectation, at, "It has facts for unknown metrics " + quoted(unknown) + "." + hint, got);
                return Optional.empty();
            }
            if (place.isEmpty() && figures.isEmpty()) {
                String hint = PlaceHints.hint(catalogue, id);
                fail(expectation, at, "There is no candidate '" + id + "'." + hint, got);
                return Optional.empty();
            }
            candidates.add(new Candidate(
                    id, place.map(Place::name).orElse(id), place.map(Place::id).orElse(null), figures));
        }
        return Optional.of(candidates);
    }

    private static String quoted(Collection<String> names) {
        return Texts.some(names.stream().map(name -> "'" + name + "'").toList());
    }
}
