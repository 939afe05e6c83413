package org.siteselection.rulefiles.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siteselection.assessment.GateSearch;
import org.siteselection.assessment.LevelPlaces;
import org.siteselection.assessment.PlaceCosts;
import org.siteselection.assessment.StateValues;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Field;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Finds rules that are valid in form but doubtful in meaning. The findings are warnings, except for unknown states and counties. */
final class RuleChecks {
    /** If fewer than two thirds of the places have a metric, its missing values affect the ranking more than its figures. */
    private static final double LEAST_COVERAGE = 2.0 / 3;

    /** Codes of expressions without a finite value. */
    private static final Set<String> OF_VALUES = Set.of("division-by-zero", "overflow", "domain");

    private final RuleSet rules;
    private final Map<String, Position> places;
    private final CatalogueSnapshot catalogue;
    private final LevelPlaces ofLevel;
    private final Issues issues;
    /** The document; the place of errors whose own place is unknown. */
    private final Section document;

    /**
     * @param document the whole document
     * @param places place of each expression, by its path in the document
     * @param catalogue facts of the packaged edition
     */
    RuleChecks(
            Section document, RuleSet rules, Map<String, Position> places, CatalogueSnapshot catalogue, Issues issues) {
        this.document = document;
        this.rules = rules;
        this.places = places;
        this.catalogue = catalogue;
        this.ofLevel = new LevelPlaces(rules, catalogue);
        this.issues = issues;
    }

    /**
     * @param sound whether the whole document is valid; otherwise unused names may be used in the invalid part
     * @param ranked whether a ranking follows, which reports its own errors and has the weights of the request
     */
    void check(boolean sound, boolean ranked) {
        field();
        costs();
        List<RuleCriterion> weighted =
                rules.root().criteria().filter(c -> !c.reportOnly()).toList();
        weighted.forEach(this::values);
        MethodChecks methods = new MethodChecks(rules, sound, this::unfit);
        methods.relativeScales();
        if (!ranked) {
            methods.check();
        }
        if (!ranked && sound && !issues.hasErrors()) {
            new RankingTrial(rules, catalogue).fault().ifPresent(this::unrankable);
        }
        countedTwice(weighted);
        relativeScales(weighted);
        if (sound) {
            new UnusedNames(document, rules).report();
        }
        GateSearch search = new GateSearch(rules, catalogue);
        for (Gate gate : rules.gates()) {
            cites(gate);
            String path = "gates." + gate.id() + ".when";
            boolean known = gate.when().parameters().stream()
                    .allMatch(name -> rules.parameter(name).isPresent());
            if (known && !issues.hasErrorAt(path) && search.neverFires(gate)) {
                warn(
                        "gate-never-fires",
                        path,
                        "The condition is true for no figures between the least and greatest of the catalogue and no allowed parameters.",
                        "Compare it with the values that its metrics and parameters can have.");
            }
        }
    }

    /** Warnings for the value of a criterion and its scale. */
    private void values(RuleCriterion criterion) {
        ScaleChecks scale = new ScaleChecks(
                criterion, catalogue, (code, key, message, hint) -> warn(code, path(criterion, key), message, hint));
        scale.direction();
        Set<String> metrics = criterion.value().metrics();
        boolean ofStates = !metrics.isEmpty()
                && metrics.stream().allMatch(metric -> catalogue.metric(metric).isPresent());
        boolean withDefaults =
                rules.parameters().size() == rules.scope().parameters().size();
        if (ofStates && withDefaults) {
            StateValues states = ofLevel.values(criterion);
            coverage(criterion, states);
            if (!issues.hasErrorAt(path(criterion, "scale"))) {
                scale.values(states);
            }
        }
    }

    private void unfit(RuleCriterion criterion, String code, String message, String hint) {
        Position at = code.equals("missing-key") ? place(criterion, "") : place(criterion, "scale");
        issues.error(code, at, path(criterion, code.equals("missing-key") ? "goal" : "scale"), message, hint);
    }

    /** Reports the criterion, gate or weighting because of which no request can be answered. */
    private void unrankable(UnscorableException fault) {
        String subject = fault.fields().get(0);
        Optional<RuleCriterion> criterion = rules.root()
                .criteria()
                .filter(one -> one.path().equals(subject))
                .findFirst();
        if (criterion.isPresent()) {
            String key = OF_VALUES.contains(fault.code()) ? "value" : "scale";
            if (fault.code().equals("field-without-values")) {
                // Candidates without the metric can be ranked.
                warn(fault.code(), path(criterion.get(), key), fault.getMessage(), "");
                return;
            }
            issues.error(
                    fault.code(),
                    place(criterion.get(), key),
                    path(criterion.get(), key),
                    "No state can be ranked: " + fault.getMessage(),
                    "");
            return;
        }
        String path = rules.gates().stream()
                .map(gate -> "gates." + gate.id() + ".when")
                .filter(when -> when.equals("gates." + subject + ".when") || when.equals(subject + ".when"))
                .findFirst()
                .orElseGet(() -> weightingPath(subject));
        Position at = Optional.ofNullable(places.get(path)).orElseGet(document::at);
        issues.error(fault.code(), at, path, "No state can be ranked: " + fault.getMessage(), "");
    }

    /** Place of a key of a criterion, or of the criterion if it lacks the key. */
    private Position place(RuleCriterion criterion, String key) {
        return Optional.ofNullable(places.get(path(criterion, key)))
                .or(() -> Optional.ofNullable(places.get(path(criterion))))
                .orElseGet(document::at);
    }

    private static String weightingPath(String factor) {
        return factor.isEmpty() || factor.equals("factors")
                ? "weighting"
                : Arrays.stream(factor.split("\\.")).map(id -> "factors." + id).collect(Collectors.joining("."))
                        + ".weighting";
    }

    /** Path of an expression in the document: {@code factors.energy.criteria.power_price.value}. */
    static String valuePath(RuleCriterion criterion) {
        return path(criterion, "value");
    }

    private static String path(RuleCriterion criterion, String key) {
        return path(criterion) + "." + key;
    }

    private static String path(RuleCriterion criterion) {
        List<String> ids = List.of(criterion.path().split("\\.", -1));
        String factors = ids.subList(0, ids.size() - 1).stream()
                .map(id -> "factors." + id)
                .collect(Collectors.joining("."));
        return factors + ".criteria." + criterion.id();
    }

    /** An id that is no id has an error already, and its path leads to no place. */
    private void warn(String code, String path, String message, String hint) {
        Position at = places.get(path);
        if (at != null) {
            issues.warning(code, at, path, message, hint);
        }
    }

    private void field() {
        if (rules.field().except().isEmpty()) {
            return;
        }
        boolean counties = rules.field().from() == Field.Members.COUNTIES;
        Section field = document.section("field").orElseThrow();
        List<Doc> items = field.list("except").orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Doc.Scalar item
                    && item.value() instanceof String id
                    && catalogue
                            .place(id)
                            .filter(place -> place.representsState() || counties && place.representsCounty())
                            .isEmpty()) {
                field.itemError(
                        counties ? "unknown-county" : "unknown-state",
                        "except",
                        i,
                        "There is no " + (counties ? "county or state" : "state") + " '" + ShortText.of(id, 60) + "'.",
                        PlaceHints.hint(catalogue, id));
            }
        }
    }

    private void coverage(RuleCriterion criterion, StateValues values) {
        int states = values.values().length;
        long present = values.known();
        if (present < LEAST_COVERAGE * states) {
            warn(
                    "few-states",
                    valuePath(criterion),
                    criterion
                                    .value()
                                    .soleMetric()
                                    .map(metric -> "'" + metric + "'")
                                    .orElse("The value") + " is known for " + present + " of " + states + " "
                            + values.word(states) + " only.",
                    "Use report_only, or a metric that covers more " + values.word(states) + ".");
        }
    }

    private void countedTwice(List<RuleCriterion> weighted) {
        Map<String, RuleCriterion> first = new HashMap<>();
        for (RuleCriterion criterion : weighted) {
            if (criterion.weight() == 0) {
                continue;
            }
            for (String metric : criterion.value().figures()) {
                RuleCriterion before = first.putIfAbsent(metric, criterion);
                if (before != null) {
                    warn(
                            "metric-counted-twice",
                            valuePath(criterion),
                            "'" + metric + "' is weighted here and in '" + before.path()
                                    + "', so one fact counts twice.",
                            "Keep one of the two, or make the other report_only.");
                }
            }
        }
    }

    private void relativeScales(List<RuleCriterion> weighted) {
        if (rules.field().fixed()) {
            return;
        }
        for (RuleCriterion criterion : weighted) {
            if (criterion.relative() != null) {
                warn(
                        "relative-scale",
                        path(criterion, "scale"),
                        "'" + criterion.path()
                                + "' is scored relative to the candidates of each request, so scores and order depend on the set of candidates.",
                        "Use an absolute scale, or a fixed field: {from: states}.");
            }
        }
    }

    /** Reports a term of the costs that is out of range with the defaults of the parameters. */
    private void costs() {
        if (rules.parameters().size() != rules.scope().parameters().size()) {
            return;
        }
        PlaceCosts.fault(rules, Map.of()).ifPresent(fault -> {
            Position at = Optional.ofNullable(places.get(fault.path())).orElseGet(document::at);
            issues.error("bad-term", at, fault.path(), fault.message(), "");
        });
    }

    private void cites(Gate gate) {
        Set<String> kinds = catalogue.laws().stream().map(Law::kind).collect(Collectors.toCollection(TreeSet::new));
        if (gate.cites() != null && !kinds.contains(gate.cites())) {
            warn(
                    "unknown-law-kind",
                    "gates." + gate.id() + ".cites",
                    "The catalogue has no law of the kind '" + ShortText.of(gate.cites(), 60)
                            + "', which this gate cites.",
                    NearestName.of(gate.cites(), kinds)
                            .map(near -> "Maybe '" + near + "' was meant.")
                            .orElseGet(() -> "Kinds: " + Texts.some(kinds) + "."));
        }
    }
}
