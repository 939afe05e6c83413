package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Sentence;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.Texts;

/** Separates the candidates of a question into feasible ones and those that a gate or a missing required value excludes. */
final class FeasibleCandidates {
    private static final String WITHOUT_ENTRY = "category-without-entry";
    /** Maximum of values without entry that are named; a table in which no entry fits has one for every candidate. */
    private static final int MOST_WITHOUT_ENTRY = 1_000;

    private final Question question;
    private final CriterionValues values;
    private final List<RuleCriterion> criteria;
    private final Set<String> weightless;
    private final List<Exclusion> excluded = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final KnownPlaces known;
    private int valuesWithoutEntry;
    private boolean allDefined;
    /** The facts of the candidate that was read last. */
    private @Nullable CandidateFacts read;

    /** By path of a criterion that counts for nothing. */
    private final Map<String, Undefined> undefined = new TreeMap<>();

    /**
     * Candidates for which an expression has no finite value.
     *
     * @param reason of the first one
     * @param candidates their ids
     */
    private record Undefined(EvaluationException reason, List<String> candidates) {}

    /**
     * @param weightless paths of the criteria of weight 0, which need no value
     * @param known what earlier questions found out about the same places, by the same rules and parameters
     */
    FeasibleCandidates(
            Question question,
            CriterionValues values,
            List<RuleCriterion> criteria,
            Set<String> weightless,
            KnownPlaces known) {
        this.known = known;
        this.question = question;
        this.values = values;
        this.criteria = criteria;
        this.weightless = weightless;
    }

    /** A candidate that no gate and no missing required value excludes. */
    record Feasible(
            Candidate candidate,
            List<GateResult> gates,
            ReadValues values,
            @Nullable PlaceCosts costs) {}

    /** The candidates in the order of their ids, so that the result does not depend on the order of the request. */
    List<Feasible> feasible() {
        List<Feasible> feasible = new ArrayList<>();
        GateJudge judge = new GateJudge(question.rules().gates(), question.waivers());
        List<Candidate> sorted = question.candidates().stream()
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        for (Candidate candidate : sorted) {
            KnownPlaces.Reading reading = reading(candidate, judge);
            if (reading.barred() != null) {
                excluded.add(reading.barred());
                continue;
            }
            missingValue(candidate, reading)
                    .ifPresentOrElse(
                            excluded::add,
                            () -> feasible.add(
                                    new Feasible(candidate, reading.gates(), reading.values(), costs(candidate))));
        }
        return feasible;
    }

    private KnownPlaces.Reading reading(Candidate candidate, GateJudge judge) {
        boolean plain = KnownPlaces.isPlain(candidate, question);
        KnownPlaces.Reading kept = plain ? known.reading(candidate.id()) : null;
        if (kept != null) {
            return kept;
        }
        allDefined = true;
        KnownPlaces.Reading reading = read(candidate, judge);
        // Whether an undefined value is an error depends on the weights, so it is not the same for every question.
        if (plain && allDefined) {
            known.keep(candidate.id(), reading);
        }
        return reading;
    }

    private KnownPlaces.Reading read(Candidate candidate, GateJudge judge) {
        CandidateFacts facts = values.facts(candidate);
        read = facts;
        List<GateResult> gates = judge.judge(candidate, facts);
        Optional<Exclusion> barred = GateJudge.failure(candidate, facts, gates);
        if (barred.isPresent()) {
            return new KnownPlaces.Reading(gates, barred.get(), ReadValues.NONE, List.of());
        }
        ReadValues found = values.of(candidate, facts, (criterion, reason) -> {
            allDefined = false;
            undefined
                    .computeIfAbsent(criterion.path(), path -> new Undefined(reason, new ArrayList<>()))
                    .candidates
                    .add(candidate.id());
        });
        return new KnownPlaces.Reading(gates, null, found, blanks(found));
    }

    /** Null if the rules have no costs. */
    private @Nullable PlaceCosts costs(Candidate candidate) {
        CostModel model = question.rules().costs();
        if (model == null) {
            return null;
        }
        boolean plain = KnownPlaces.isPlain(candidate, question);
        PlaceCosts kept = plain ? known.costs(candidate.id()) : null;
        if (kept != null) {
            return kept;
        }
        CandidateFacts facts = read != null && read.candidate() == candidate ? read : values.facts(candidate);
        PlaceFigures place = facts.placeOfCosts();
        PlaceCosts costs = place == null ? null : place.costs();
        if (costs == null) {
            costs = PlaceCosts.of(candidate, facts, model);
        }
        if (plain) {
            known.keep(candidate.id(), costs);
        }
        if (place != null) {
            place.keep(costs);
        }
        return costs;
    }

    /** The excluded candidates; complete after {@link #feasible} was called. */
    List<Exclusion> excluded() {
        return excluded;
    }

    /** Values without an entry in the table of their criterion, and values that an expression does not have. */
    List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(warnings);
        if (valuesWithoutEntry > MOST_WITHOUT_ENTRY) {
            all.add(new Warning(
                    WITHOUT_ENTRY,
                    (valuesWithoutEntry - MOST_WITHOUT_ENTRY)
                            + " more values have no entry in the table of their criterion and count as missing."));
        }
        undefined.forEach((path, values) -> all.add(new Warning(
                "value-undefined",
                "'" + path + "' counts for nothing and is shown without a value for " + Texts.some(values.candidates)
                        + ": " + Sentence.of(values.reason.getMessage()))));
        return all;
    }

    private List<RuleCriterion> blanks(ReadValues values) {
        List<RuleCriterion> blanks = new ArrayList<>();
        for (int c = 0; c < criteria.size(); c++) {
            RuleCriterion criterion = criteria.get(c);
            double value = values.get(c).value();
            ValueFunction scale = criterion.scale();
            boolean blank =
                    Double.isNaN(value) || scale != null && !scale.scoresAll() && Double.isNaN(scale.score(value));
            if (blank && !criterion.reportOnly()) {
                blanks.add(criterion);
            }
        }
        return List.copyOf(blanks);
    }

    private Optional<Exclusion> missingValue(Candidate candidate, KnownPlaces.Reading reading) {
        List<String> blanks = new ArrayList<>();
        for (RuleCriterion criterion : reading.blanks()) {
            if (weightless.contains(criterion.path())) {
                continue;
            }
            double value = reading.values().get(criterion.path()).value();
            if (!Double.isNaN(value)) {
                withoutEntry(candidate, criterion, value);
            }
            if (criterion.missing() instanceof MissingPolicy.Exclude) {
                blanks.add("'" + criterion.path() + "' (" + criterion.title() + ")");
            }
        }
        if (blanks.isEmpty()) {
            return Optional.empty();
        }
        String reason = "No value for " + Texts.some(blanks, 1_000) + ", which the rules require.";
        return Optional.of(new Exclusion(candidate, "missing-value", reason, null, Map.of(), reading.gates()));
    }

    private void withoutEntry(Candidate candidate, RuleCriterion criterion, double value) {
        valuesWithoutEntry++;
        if (valuesWithoutEntry <= MOST_WITHOUT_ENTRY) {
            warnings.add(new Warning(
                    WITHOUT_ENTRY,
                    "The value " + Texts.number(value) + " of '" + candidate.id() + "' has no entry in the table of '"
                            + criterion.path() + "' and counts as missing."));
        }
    }
}
