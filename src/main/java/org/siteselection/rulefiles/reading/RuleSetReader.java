package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.expression.Scope;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Expectation;
import org.siteselection.rules.Field;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Level;
import org.siteselection.rules.Method;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleHeading;
import org.siteselection.rules.RuleInputs;
import org.siteselection.rules.RuleOrigin;
import org.siteselection.rules.RuleScenario;
import org.siteselection.rules.RuleSet;
import org.siteselection.rules.ScoringModel;
import org.siteselection.text.ShortText;

/** Turns a document with resolved {@code use} into a rule set, or reports all its errors. */
public final class RuleSetReader {
    /** Reserved ids, which would hide other addresses below {@code /v1/rule-sets}. */
    static final List<String> RESERVED = List.of("schema", "validate");

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern INLINE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");

    private static final RuleFactor NOTHING = new RuleFactor(FactorReader.ROOT, 1, null, List.of());

    /** The purpose of reading a document. */
    public enum Purpose {
        /** For later requests: all errors are reported, including those that a ranking would find. */
        KEEPING,
        /** For one ranking, which reports its own errors. */
        RANKING,
        /** For a document that was valid before, perhaps under the checks of an older release; only its content is read. */
        AGAIN
    }

    private final Map<String, String> catalogueUnits;
    private final CatalogueSnapshot catalogue;
    private final Issues issues;
    private final Purpose purpose;

    /**
     * @param catalogue facts for the checks of doubtful rules
     * @param catalogueUnits every known metric and its unit: those of the catalogue, and without a unit those of inline
     *     facts
     */
    public RuleSetReader(
            Map<String, String> catalogueUnits, CatalogueSnapshot catalogue, Issues issues, Purpose purpose) {
        this.purpose = purpose;
        this.catalogueUnits = catalogueUnits;
        this.catalogue = catalogue;
        this.issues = issues;
    }

    /**
     * Reads a document.
     *
     * @param fileId id from the file's name; null for inline documents, whose id, version and title are optional
     * @param origin texts of the document and all included files
     */
    public Optional<RuleSet> read(Doc.Mapping document, @Nullable String fileId, RuleOrigin origin) {
        boolean inline = fileId == null;
        Section section = new Section(document, "", issues);
        RuleHeading heading = heading(section, fileId);
        Method method = MethodReader.read(section);
        List<Parameter> parameters = ParameterReader.read(section, inline, issues);
        Map<String, String> metrics = metrics(section, inline);
        Map<String, String> units = new TreeMap<>(catalogueUnits);
        units.putAll(metrics);
        Level level = section.oneOf("level", "unknown-level", List.of(Level.STATE.word(), Level.COUNTY.word()))
                .filter(Level.COUNTY.word()::equals)
                .map(word -> Level.COUNTY)
                .orElse(Level.STATE);
        Field field = FieldReader.read(section);
        Map<String, Type> types = ParameterReader.types(section);
        Scope scope = scope(section, inline, types, parameters, units, metrics.keySet());
        Reading first = new Reading(issues, inline, scope, new HashMap<>());
        VariableReader variables = new VariableReader(first, units);
        Reading named = first.with(variables.read(section));
        Optional<CostModel> costs = new CostsReader(named).read(section);
        Reading reading = named.with(withCosts(named.scope(), costs, section.has("costs")));
        List<Gate> gates = GateReader.read(section, reading);
        Optional<RuleFactor> root =
                new FactorReader(reading, new CriterionReader(reading, units, method)).root(section);
        ExpectedNames names =
                purpose == Purpose.AGAIN ? ExpectedNames.ANY : ExpectedNames.of(catalogue, units.keySet(), issues);
        GivenValues given = new GivenValues(parameters, types.keySet(), names);
        List<RuleScenario> scenarios = new ScenarioReader(reading, given, root, document).read(section);
        List<Expectation> expectations =
                new ExpectationReader(issues, given, names, section.has("costs")).read(section);
        section.close();
        boolean sound = !issues.hasErrors() && root.isPresent();
        RuleSet rules = new RuleSet(
                heading,
                new RuleInputs(parameters, metrics, variables.variables(), reading.scope()),
                new ScoringModel(level, method, field, gates, root.orElse(NOTHING), costs.orElse(null)),
                scenarios,
                expectations,
                origin,
                List.of());
        // The valid part of an invalid rule set is checked too, so that its author gets all warnings in one pass.
        if (purpose != Purpose.AGAIN) {
            new RuleChecks(section, rules, reading.places(), catalogue, issues)
                    .check(sound, purpose == Purpose.RANKING);
        }
        return sound && !issues.hasErrors() ? Optional.of(rules) : Optional.empty();
    }

    private static Scope withCosts(Scope names, Optional<CostModel> costs, boolean written) {
        Set<String> unreadable = written && costs.isEmpty()
                ? Arrays.stream(CostModel.Total.values())
                        .map(CostModel.Total::inExpressions)
                        .collect(Collectors.toSet())
                : Set.of();
        return names.with(costs.map(CostModel::totals).orElse(Map.of()), unreadable);
    }

    private static RuleHeading heading(Section section, @Nullable String fileId) {
        boolean inline = fileId == null;
        String id = id(section, fileId);
        String version = version(section, inline);
        String title = section.words("title").orElse(null);
        if (!section.has("title") && !inline) {
            section.missing("title", "a rule file requires it");
        }
        return new RuleHeading(
                id,
                version,
                title,
                section.words("description").orElse(null),
                section.words("owner").orElse(null),
                section.words("reviewed").orElse(null));
    }

    private static @Nullable String id(Section section, @Nullable String fileId) {
        String id = section.text("id").orElse(null);
        if (fileId == null) {
            if (id != null && !INLINE_ID.matcher(id).matches()) {
                section.error("bad-id", "id", "'id' must consist of letters, digits, - and _, was '" + id + "'.");
            }
            return id;
        }
        if (!section.has("id")) {
            section.missing("id", "it must be '" + fileId + "', the name of the file");
        } else if (id == null) {
            return null; // reported when it was read
        } else if (!id.equals(fileId)) {
            section.error(
                    "id-not-file-name", "id", "The id '" + id + "' differs from the file's name '" + fileId + "'.");
        } else {
            String fault = faultOfId(id);
            if (fault != null) {
                section.error("bad-id", "id", "'id' " + fault, "Name the file differently.");
            }
        }
        return id;
    }

    /** The reason why a rule file cannot have an id, or null if it can. */
    public static @Nullable String faultOfId(String id) {
        if (!KEBAB_CASE.matcher(id).matches()) {
            return "must be in kebab-case, like asic-assembly, was '" + ShortText.of(id) + "'.";
        }
        return RESERVED.contains(id) ? "must not be '" + id + "', which is reserved." : null;
    }

    private static @Nullable String version(Section section, boolean inline) {
        if (!section.has("version")) {
            if (!inline) {
                section.missing("version", "it must be a semantic version such as 1.0.0");
            }
            return null;
        }
        String version = section.words("version").orElse(null);
        if (version != null && !SEMVER.matcher(version).matches()) {
            section.error("bad-version", "version", "'" + version + "' is not a semantic version such as 1.0.0.");
        }
        return version;
    }

    private Map<String, String> metrics(Section section, boolean inline) {
        Map<String, String> metrics = new LinkedHashMap<>();
        for (Section.Named named : section.sections("metrics")) {
            Section metric = named.section();
            Reading.checkId(issues, inline, "metric", named.name(), named.keyAt(), metric.path());
            metrics.put(named.name(), metric.words("unit").orElse(""));
            List.of("title", "description", "why").forEach(metric::words);
            metric.close();
            // A metric of the caller has no unit here, so its declaration is useful.
            if (!catalogueUnits.getOrDefault(named.name(), "").isEmpty()) {
                issues.warning(
                        "metric-known",
                        named.keyAt(),
                        metric.path(),
                        "The catalogue has a metric '" + named.name() + "' already.",
                        "Remove the declaration, or choose another name.");
            }
        }
        // Declared nevertheless, so that the expressions that read it are not reported.
        section.misread("metrics").forEach(name -> metrics.put(name, ""));
        return metrics;
    }

    /**
     * A parameter with the name of a metric of the packaged edition, of the document or of its request is an error of the
     * author. A metric that a user adds to the catalogue later must not invalidate rules: in that case the name means the
     * parameter.
     */
    private Scope scope(
            Section section,
            boolean inline,
            Map<String, Type> types,
            List<Parameter> sound,
            Map<String, String> units,
            Set<String> declared) {
        List<String> metrics = new ArrayList<>(units.keySet());
        for (String parameter : types.keySet()) {
            if (!metrics.remove(parameter)) {
                continue;
            }
            Section parameters = section.section("parameters").orElseThrow();
            if (inline
                    || declared.contains(parameter)
                    || catalogue.metric(parameter).isPresent()) {
                parameters.keyError(
                        "name-clash",
                        parameter,
                        "'" + parameter + "' is the name of a metric, so an expression could mean either.",
                        "Rename the parameter.");
            } else {
                parameters.keyWarning(
                        "name-clash",
                        parameter,
                        "'" + parameter + "' is also the name of a metric that was added to the catalogue; here it"
                                + " means the parameter.",
                        "Rename one of the two.");
            }
        }
        Map<String, Parameter> allowed = new HashMap<>();
        if (purpose != Purpose.AGAIN) {
            sound.forEach(parameter -> allowed.put(parameter.name(), parameter));
        }
        return new Scope(
                metrics,
                types,
                (name, value) -> Optional.ofNullable(allowed.get(name)).map(parameter -> parameter.fault(value)));
    }
}
