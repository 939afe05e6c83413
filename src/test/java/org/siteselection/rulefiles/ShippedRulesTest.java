package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Asked;
import org.siteselection.assessment.Assessment;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;

/** The packaged rules on the packaged facts. */
class ShippedRulesTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final RuleDirectory FILES = RuleDirectory.read(Path.of("scoring-rules"));
    private static final Map<String, RuleCompiler.Outcome> OUTCOMES =
            new RuleCompiler(FILES, EDITION).compileAll(RuleCompiler.units(EDITION));

    static List<String> ids() {
        return List.copyOf(OUTCOMES.keySet());
    }

    private static Assessment assessed(RuleSet rules) {
        return Asked.of(rules, EDITION)
                .candidates(EDITION.states().stream().map(Place::id).toArray(String[]::new))
                .assess();
    }

    @Test
    void areComplete() {
        assertThat(ids())
                .contains(
                        "asic-assembly",
                        "asic-assembly-county",
                        "mining-site",
                        "mining-site-county",
                        "tax-climate-2024");
        assertThat(FILES.factorFiles()).isNotEmpty();
        assertThat(new RuleCompiler(FILES, EDITION).unusedFactorFiles(RuleCompiler.units(EDITION)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void haveNoIssueAndMeetTheirExpectations(String id) {
        RuleCompiler.Outcome outcome = OUTCOMES.get(id);

        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.expectations()).isNotEmpty().allMatch(ExpectationResult::passed);
    }

    /** Or says that none follow from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asic-assembly",
                "asic-assembly-cost",
                "asic-assembly-county",
                "mining-site",
                "mining-site-county"
            })
    void theReasonOfEachScoredCriterionGivesTheDollarsOfItsSwing(String id) {
        assertThat(OUTCOMES.get(id).ruleSet().root().criteria().filter(criterion -> !criterion.reportOnly()))
                .isNotEmpty()
                .allSatisfy(criterion -> assertThat(criterion.why())
                        .as(criterion.id())
                        .containsPattern("\\d+ USD|million USD|No dollars"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyChoiceHasAReason(String id) {
        RuleSet rules = OUTCOMES.get(id).ruleSet();

        assertThat(rules.root()
                        .nodes()
                        .skip(1)
                        .filter(node -> blank(node.why()))
                        .map(RuleNode::path))
                .isEmpty();
        assertThat(rules.root()
                        .criteria()
                        .filter(c -> c.scale() != null && blank(c.scaling().why()))
                        .map(RuleCriterion::path))
                .isEmpty();
        assertThat(rules.gates().stream().filter(g -> blank(g.why())).map(Gate::id))
                .isEmpty();
        assertThat(rules.parameters().stream().filter(p -> blank(p.why())).map(Parameter::name))
                .isEmpty();
    }

    private static boolean blank(String why) {
        return why == null || why.isBlank();
    }

    @Test
    void taxClimateGivesThePublishedScoreOfEveryState() {
        List<Assessment.Assessed> ranked =
                assessed(OUTCOMES.get("tax-climate-2024").ruleSet()).ranked();

        assertThat(ranked).hasSize(51);
        for (Assessment.Assessed state : ranked) {
            double published = EDITION.column("sbtci_score_overall")
                    .value(EDITION.placeIndex(state.candidate().id()));
            assertThat(state.score() / 10).describedAs(state.candidate().id()).isEqualTo(published, within(0.01));
        }
    }

    @Test
    void onlyTheWeightChangesTheRanking() {
        MemoryFiles same = copy();
        MemoryFiles turned = copy();
        String text = FILES.text("asic-assembly.yaml").orElseThrow();
        String changed = text.replaceFirst("(use: factors/labor\\.yaml\\s+weight: )\\d+", "$11");
        assertThat(changed).isNotEqualTo(text);
        turned.and("asic-assembly.yaml", changed.substring(0, changed.indexOf("\nexpect:")) + "\n");

        List<String> before = order(OUTCOMES.get("asic-assembly").ruleSet());
        assertThat(order(same.sound("asic-assembly", EDITION))).isEqualTo(before);
        assertThat(order(turned.sound("asic-assembly", EDITION))).isNotEqualTo(before);
    }

    private static List<String> order(RuleSet rules) {
        return assessed(rules).ranked().stream().map(a -> a.candidate().id()).toList();
    }

    private static MemoryFiles copy() {
        MemoryFiles files = new MemoryFiles();
        FILES.ruleSetFiles().forEach(path -> files.and(path, FILES.text(path).orElseThrow()));
        FILES.factorFiles().forEach(path -> files.and(path, FILES.text(path).orElseThrow()));
        return files;
    }
}
