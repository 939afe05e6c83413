package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.variant.VariantChanges;
import org.siteselection.rules.Method;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;

/** Variants score as the rule set with the same changes, and pass all checks. */
class VariantWriterTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final RuleDirectory FILES = RuleDirectory.read(Path.of("scoring-rules"));
    private static final Map<String, RuleCompiler.Outcome> OUTCOMES =
            new RuleCompiler(FILES, EDITION).compileAll(RuleCompiler.units(EDITION));
    private static final VariantChanges NONE = new VariantChanges("v", null, Map.of(), Map.of(), null);

    static List<String> ids() {
        return List.copyOf(OUTCOMES.keySet());
    }

    private static RuleSet shipped(String id) {
        return OUTCOMES.get(id).ruleSet();
    }

    private static String write(RuleSet rules, VariantChanges changes, CatalogueSnapshot catalogue) {
        return new VariantWriter(new RuleCompiler(new MemoryFiles(), catalogue), RuleCompiler.units(catalogue))
                .write(rules, changes);
    }

    private static RuleCompiler.Outcome compiled(String text, String id, CatalogueSnapshot catalogue) {
        return new RuleCompiler(new MemoryFiles(), catalogue)
                .compileFile(id + ".yaml", id, text, RuleCompiler.units(catalogue));
    }

    private static Map<String, Double> scores(RuleSet rules, VariantChanges changes) {
        List<Candidate> states = EDITION.states().stream()
                .map(state -> new Candidate(state.id(), state.name(), state.id(), Map.of()))
                .toList();
        Method method = changes.method() == null ? rules.method() : RequestedMethod.read(changes.method());
        Assessment assessment = Assessor.assess(
                new Question(rules, EDITION, states, changes.parameters(), changes.weights(), Map.of(), method));
        Map<String, Double> scores = new TreeMap<>();
        assessment.ranked().forEach(one -> scores.put(one.candidate().id(), one.score()));
        return scores;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void scoresEqualThoseOfTheRuleSetWithTheSameChanges(String id) {
        RuleSet rules = shipped(id);
        for (int seed = 0; seed < 12; seed++) {
            VariantChanges changes = random(rules, new Random(seed));
            String text = write(rules, changes, EDITION);
            RuleCompiler.Outcome outcome = compiled(text, "v", EDITION);
            assertThat(outcome.issues()).as(text).noneMatch(issue -> issue.hasErrorSeverity());
            assertThat(outcome.expectations()).allMatch(ExpectationResult::passed);
            assertThat(scores(outcome.ruleSet(), NONE)).as(changes.toString()).isEqualTo(scores(rules, changes));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void withoutChangesAllIsKept(String id) {
        RuleSet rules = shipped(id);
        RuleCompiler.Outcome outcome = compiled(write(rules, NONE, EDITION), "v", EDITION);
        RuleSet variant = outcome.ruleSet();

        assertThat(outcome.issues()).isEmpty();
        assertThat(variant.heading().title()).isEqualTo(rules.heading().title());
        assertThat(variant.heading().description()).isEqualTo(rules.heading().description());
        assertThat(variant.parameters()).isEqualTo(rules.parameters());
        assertThat(variant.scenarios()).isEqualTo(rules.scenarios());
        assertThat(variant.root().nodes().map(VariantWriterTest::shown))
                .containsExactlyElementsOf(
                        rules.root().nodes().map(VariantWriterTest::shown).toList());
        assertThat(variant.gates().stream().map(gate -> gate.when().toString() + gate.why()))
                .hasSameSizeAs(rules.gates());
        assertThat(outcome.expectations()).hasSameSizeAs(rules.expectations());
        assertThat(write(variant, NONE, EDITION).lines().skip(4))
                .as("written again")
                .containsExactlyElementsOf(
                        write(rules, NONE, EDITION).lines().skip(4).toList());
    }

    private static String shown(RuleNode node) {
        return node.label() + " " + node.weight()
                + (node instanceof RuleCriterion criterion
                        ? " " + criterion.scaling() + criterion.missing() + criterion.unit() + criterion.reportOnly()
                        : "");
    }

    private static VariantChanges random(RuleSet rules, Random random) {
        Map<String, Double> weights = new HashMap<>();
        rules.root().nodes().forEach(node -> {
            if (node instanceof RuleFactor factor) {
                boolean all = factor.weighting() == null || random.nextBoolean();
                for (RuleNode child : factor.children()) {
                    boolean weighted = !(child instanceof RuleCriterion criterion && criterion.reportOnly());
                    if (weighted && all && (factor.weighting() != null || random.nextInt(3) == 0)) {
                        weights.put(child.path(), random.nextInt(5) == 0 ? 1e-7 / 3 : random.nextDouble() * 100);
                    }
                }
            }
        });
        Map<String, Object> parameters = new HashMap<>();
        for (Parameter parameter : rules.parameters()) {
            if (random.nextInt(3) == 0) {
                parameters.put(parameter.name(), value(parameter, random));
            }
        }
        List<Object> methods = new ArrayList<>(List.of("weighted_sum", "weighted_product", Map.of("type", "minimum")));
        methods.add(null);
        return new VariantChanges(
                "v", "It's: a #1 \"title\"", parameters, weights, methods.get(random.nextInt(methods.size())));
    }

    private static Object value(Parameter parameter, Random random) {
        if (parameter.type() == Type.NUMBER) {
            double least = parameter.min() == null ? 0 : parameter.min();
            double span = (parameter.max() == null ? 1_000 : parameter.max()) - least;
            double value = least + span * (0.05 + 0.2 * random.nextDouble());
            return "years".equals(parameter.unit()) ? Math.floor(value) : value;
        }
        return parameter.choices().isEmpty()
                ? parameter.value()
                : parameter.choices().get(random.nextInt(parameter.choices().size()));
    }

    private static RuleSet small(String text) {
        return MemoryFiles.of("a.yaml", text).sound("a", EDITION);
    }

    private static final String HEAD = "id: a\nversion: 1.2.3\ntitle: T\n";

    @Test
    void weightsOfAllSiblingsReplaceTheirWeighting() {
        RuleSet rules = small(HEAD + """
                weighting: {method: equal}
                factors:
                  p: {criteria: {c: {value: electricity_price_industrial_ttm, scale: {type: linear, worst: 12, best: 6}}}}
                  q: {criteria: {c: {value: wage_production, scale: {type: linear, worst: 30, best: 20}}}}
                """);
        String text = write(rules, new VariantChanges("b", null, Map.of(), Map.of("p", 2.0, "q", 1.0), null), EDITION);

        assertThat(text)
                .startsWith("""
                        # yaml-language-server: $schema=rule-set.schema.json
                        # Variant of a 1.2.3.
                        """)
                .contains("# Changed: weights ", "id: b\n", "weight: 2\n", "weight: 1\n")
                .doesNotContain("weighting:");
    }

    @Test
    void expectationsThatFailAreLeftOutAndNamed() {
        RuleSet rules = small(HEAD + """
                parameters: {low: {type: number, default: 1, min: 0, max: 9}}
                gates: {g: {when: low > 2, outcome: conditional, reason: Low.}}
                factors: {p: {criteria: {c: {value: electricity_price_industrial_ttm, scale: {type: linear, worst: 12, best: 6}}}}}
                expect:
                  - {name: "one\\nline", status: {TX: pass}}
                  - {name: always, candidates: [TX], leader: TX}
                """);
        String text = write(rules, new VariantChanges("b", null, Map.of("low", 3.0), Map.of(), null), EDITION);

        assertThat(text)
                .contains("too long: 'one", "default: 3", "{name: always,")
                .doesNotContain("status");
    }

    @Test
    void weightsThatOnlyARuleFileRefusesAreIssues() {
        RuleSet rules = small(HEAD + """
                factors:
                  p: {weight: 1, criteria: {c: {value: electricity_price_industrial_ttm, scale: {type: linear, worst: 12, best: 6}}}}
                  q: {weight: 1, criteria: {c: {value: wage_all_occupations, scale: {type: linear, worst: 40, best: 20}}}}
                """);
        VariantChanges changes = new VariantChanges("b", null, Map.of(), Map.of("q", 0.0, "q.c", 0.0), null);

        assertThatThrownBy(() -> write(rules, changes, EDITION))
                .isInstanceOfSatisfying(
                        InvalidRulesException.class,
                        e -> assertThat(e.issues())
                                .extracting(issue -> issue.code())
                                .contains("bad-weight"));
    }
}
