package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.expression.Type;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.ranking.request.Figure;
import org.siteselection.ranking.request.GivenFigures;
import org.siteselection.ranking.request.InlinePlace;
import org.siteselection.ranking.request.SelectedCandidates;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.RequestedMethod;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Issue;
import org.siteselection.rules.Method;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Resolves every name of a request, and reports all unknown ones at once. */
public final class QuestionBuilder {
    /** Maximum of listed names if none is near: enough for all methods, but not for all metrics. */
    private static final int MOST_LISTED = 15;

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final RankingRequest request;
    private final List<Violation> invalid = new ArrayList<>();
    private final List<Violation> unknown = new ArrayList<>();
    private final List<Violation> outside = new ArrayList<>();

    private QuestionBuilder(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.request = request;
    }

    /**
     * @throws ApiException {@code invalid-request} for invalid values, otherwise {@code unknown-name}, otherwise {@code
     *     unscorable} for figures outside of the bounds of their metric
     */
    public static Question build(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        return new QuestionBuilder(rules, catalogue, request).build();
    }

    private Question build() {
        List<Candidate> candidates = candidates();
        Map<String, Object> parameters = parameters();
        Map<String, Double> weights = request.weights().isEmpty() ? Map.of() : weights();
        Map<String, Map<String, String>> waivers = request.waivers().isEmpty() ? Map.of() : waivers(candidates);
        Method method = method();
        JsonFields.refuse(invalid);
        if (!unknown.isEmpty()) {
            String detail =
                    unknown.stream().map(Violation::message).distinct().limit(5).collect(Collectors.joining(" "));
            throw new ApiException(ProblemCode.UNKNOWN_NAME, detail, unknown);
        }
        if (!outside.isEmpty()) {
            throw new ApiException(
                    ProblemCode.UNSCORABLE,
                    outside.get(0).field() + ": " + outside.get(0).message(),
                    outside);
        }
        if (candidates.isEmpty()) {
            String message = "The selectors of the request select no place.";
            throw new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("candidates", message)))
                    .as("no-candidates");
        }
        return new Question(rules, catalogue, candidates, parameters, weights, waivers, method);
    }

    private void unknown(String field, String kind, String name, Iterable<String> known) {
        if (unknown.size() >= Violation.MOST) {
            return;
        }
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        String near = unknown.size() < NearestName.MOST_HINTS
                ? kind.equals(GivenFigures.METRIC) ? RenamedMetrics.hint(name, names) : NearestName.hint(name, names)
                : "";
        if (near.isEmpty() && names.size() == 1) {
            near = PlaceHints.named(catalogue, name)
                    .filter(names::contains)
                    .map(NearestName::meant)
                    .orElse("");
        }
        String list = names.isEmpty()
                ? " There are none."
                : names.size() <= MOST_LISTED ? " Known: " + String.join(", ", names) + "." : "";
        unknown.add(new Violation(
                field, "There is no " + kind + " '" + ShortText.of(name) + "'." + (near.isEmpty() ? list : near)));
    }

    private List<Candidate> candidates() {
        List<CandidateEntry> entries =
                new SelectedCandidates(catalogue, rules.level(), this::unknown, invalid).of(request.candidates());
        if (!request.facts().isEmpty()) {
            Set<String> ids = entries.stream().map(CandidateEntry::id).collect(Collectors.toCollection(TreeSet::new));
            for (String id : request.facts().keySet()) {
                if (!ids.contains(id)) {
                    unknown("facts." + id, "candidate in this request called", id, ids);
                }
            }
        }
        GivenFigures given = new GivenFigures(rules, catalogue, request.facts(), this::unknown, outside);
        List<Candidate> candidates = new ArrayList<>();
        for (CandidateEntry entry : entries) {
            Map<String, Figure> figures = given.of(entry);
            if (entry.inline()) {
                inline(entry, figures).ifPresent(candidates::add);
            } else {
                Optional<Place> place = catalogue.place(entry.id());
                if (place.isEmpty()) {
                    unknown(entry.field(), "candidate", entry.id(), PlaceHints.near(catalogue, entry.id()));
                } else {
                    candidates.add(GivenFigures.candidate(
                            entry.id(), place.get().name(), new InlinePlace(entry.id(), null), figures));
                }
            }
        }
        return candidates;
    }

    private Optional<Candidate> inline(CandidateEntry entry, Map<String, Figure> figures) {
        if (catalogue.place(entry.id()).isPresent()) {
            invalid.add(new Violation(
                    entry.field() + ".id",
                    "'" + entry.id() + "' is a place of the catalogue; give the inline candidate another id."));
            return Optional.empty();
        }
        if (entry.state() != null && catalogue.place(entry.state()).isEmpty()) {
            unknown(entry.field() + ".state", "place", entry.state(), PlaceHints.near(catalogue, entry.state()));
            return Optional.empty();
        }
        String county = entry.point().county();
        if (county != null
                && catalogue.place(county).filter(Place::representsCounty).isEmpty()) {
            unknown(entry.field() + ".county", "county", county, PlaceHints.near(catalogue, county));
            return Optional.empty();
        }
        String name = entry.name() == null ? entry.id() : entry.name();
        InlinePlace place = InlinePlace.of(entry, catalogue, rules.level(), outside);
        return Optional.of(GivenFigures.candidate(entry.id(), name, place, figures));
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        request.parameters().forEach((name, given) -> {
            // A query names its parameters with a prefix: parameter.headcount.
            String field = (request.textParameters() ? "parameter." : "parameters.") + name;
            Optional<Parameter> parameter = rules.parameter(name);
            if (parameter.isEmpty()) {
                unknown(
                        field,
                        "parameter",
                        name,
                        rules.parameters().stream().map(Parameter::name).toList());
                return;
            }
            Object value = request.textParameters() ? typed((String) given, parameter.get()) : given;
            String fault = parameter.get().fault(value);
            if (fault != null) {
                String near = value instanceof String text
                        ? NearestName.hint(
                                text,
                                parameter.get().choices().stream()
                                        .map(String::valueOf)
                                        .toList())
                        : "";
                boolean unlisted = parameter.get().choices().size() > Parameter.MOST_LISTED;
                String all = near.isEmpty() && unlisted && value instanceof String && request.ruleSet() != null
                        ? " GET /v1/rule-sets/" + request.ruleSet() + " lists the choices."
                        : "";
                invalid.add(new Violation(field, fault + "." + near + all));
            } else {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    /** Text of a query converted to the parameter's type; unchanged if it does not fit, so that the error names it. */
    private static Object typed(String text, Parameter parameter) {
        if (parameter.type() == Type.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        double number = parameter.type() == Type.NUMBER ? Texts.decimal(text) : Double.NaN;
        if (!Double.isNaN(number)) {
            return number;
        }
        return text;
    }

    private Map<String, Double> weights() {
        if (request.weights().isEmpty()) {
            return request.weights();
        }
        List<RuleNode> nodes =
                rules.root().nodes().filter(node -> !node.path().isEmpty()).toList();
        request.weights().forEach((path, weight) -> {
            // As for parameters.
            String field = (request.textParameters() ? "weight." : "weights.") + path;
            RuleNode node = named(path, nodes);
            if (node == null) {
                Set<String> paths = new LinkedHashSet<>();
                nodes.forEach(one -> paths.add(one.path()));
                unknown(field, "factor or criterion", path, paths);
            } else if (node instanceof RuleCriterion criterion && criterion.reportOnly()) {
                unknown.add(new Violation(field, "'" + path + "' is only reported and has no weight."));
            }
        });
        return request.weights();
    }

    private static @Nullable RuleNode named(String path, List<RuleNode> nodes) {
        for (RuleNode node : nodes) {
            if (node.path().equals(path)) {
                return node;
            }
        }
        return null;
    }

    private Map<String, Map<String, String>> waivers(List<Candidate> candidates) {
        Set<String> ids = candidates.stream().map(Candidate::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> gates = rules.gates().stream().map(Gate::id).collect(Collectors.toCollection(LinkedHashSet::new));
        request.waivers().forEach((candidate, reasons) -> {
            if (!ids.contains(candidate)) {
                unknown("waivers." + candidate, "candidate in this request called", candidate, ids);
            }
            reasons.keySet().stream()
                    .filter(gate -> !gates.contains(gate))
                    .forEach(gate -> unknown("waivers." + candidate + "." + gate, "gate", gate, gates));
        });
        return request.waivers();
    }

    private Method method() {
        if (request.method() == null) {
            return rules.method();
        }
        try {
            return RequestedMethod.read(request.method());
        } catch (InvalidRulesException e) {
            for (Issue issue : e.issues()) {
                if (issue.code().equals("unknown-method")) {
                    unknown(issue.path(), "method", name(request.method()), Method.types());
                } else {
                    invalid.add(new Violation(issue.path(), (issue.message() + " " + issue.hint()).strip()));
                }
            }
            return rules.method();
        }
    }

    private static String name(Object method) {
        return String.valueOf(method instanceof Map<?, ?> options ? options.get("type") : method);
    }
}
