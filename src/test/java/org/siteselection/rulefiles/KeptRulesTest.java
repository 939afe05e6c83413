package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rules.RuleSet;

/** Rule sets that are compiled again from stored texts only. */
class KeptRulesTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("scoring-rules"));

    @ParameterizedTest
    @ValueSource(
            strings = {"asic-assembly", "asic-assembly-county", "mining-site", "mining-site-county", "tax-climate-2024"
            })
    void storedTextsCompileToTheSameRuleSet(String id) {
        RuleSet rules = SHIPPED.ruleSet(id).orElseThrow();
        KeptRules kept = KeptRules.of(rules);
        RuleSet again = kept.compile(null, EDITION, List.of());
        assertThat(again.digest()).isEqualTo(rules.digest());
        assertThat(again.origin().files()).isEqualTo(rules.origin().files()).containsKey(id + ".yaml");
        Assessment before = Assessor.assess(Question.ofAll(rules, EDITION));
        Assessment after = Assessor.assess(Question.ofAll(again, EDITION));
        assertThat(after.ranked())
                .extracting(one -> one.candidate().id() + " " + one.score())
                .isEqualTo(before.ranked().stream()
                        .map(one -> one.candidate().id() + " " + one.score())
                        .toList());
    }

    @Test
    void onlyUsedTextsAreStored() {
        KeptRules kept = KeptRules.of(SHIPPED.ruleSet("tax-climate-2024").orElseThrow());
        assertThat(kept.files()).containsOnlyKeys("tax-climate-2024.yaml");
    }

    /** They passed when the texts were stored; with later facts they can fail. */
    @Test
    void expectationsAreNotEvaluatedAgain() {
        Map<String, Object> document = Map.of(
                "factors",
                        Map.of(
                                "a",
                                Map.of(
                                        "criteria",
                                        Map.of(
                                                "b",
                                                Map.of(
                                                        "value",
                                                        "union_membership_rate",
                                                        "scale",
                                                        Map.of("type", "linear", "worst", 20, "best", 0))))),
                "expect", List.of(Map.of("name", "never", "leader", "nobody", "candidates", List.of("TX", "FL"))));
        String canonical = InlineDocuments.canonical(InlineDocuments.read(document));
        KeptRules kept = new KeptRules(null, RuleDigest.of("", canonical, Map.of()), Map.of(), List.of());
        assertThat(kept.compile(document, EDITION, List.of()).expectations()).hasSize(1);
    }

    @Test
    void otherTextsAreRefused() {
        KeptRules kept = KeptRules.of(SHIPPED.ruleSet("asic-assembly").orElseThrow());
        Map<String, String> files = new TreeMap<>(kept.files());
        files.computeIfPresent("factors/labor.yaml", (path, text) -> text + "\n# edited\n");
        KeptRules edited = new KeptRules(kept.id(), kept.digest(), files, List.of());
        assertThatThrownBy(() -> edited.compile(null, EDITION, List.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining(kept.digest());
        files.remove("factors/labor.yaml");
        KeptRules torn = new KeptRules(kept.id(), kept.digest(), files, List.of());
        assertThatThrownBy(() -> torn.compile(null, EDITION, List.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("factors/labor.yaml");
    }
}
