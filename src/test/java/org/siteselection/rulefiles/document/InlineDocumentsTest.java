package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rulefiles.RuleCompiler;
import org.siteselection.rules.Issue;

/** Rule documents in JSON: the same rules and issues as in YAML, without lines. */
class InlineDocumentsTest {
    private static final Map<String, Object> SCALE = Map.of("type", "linear", "worst", 12, "best", 2);

    private static RuleCompiler.Outcome compile(Map<String, Object> document) {
        return new RuleCompiler(new MemoryFiles().and("factors/f.yaml", "weight: 1\n"), Facts.small())
                .compileInline((Doc.Mapping) InlineDocuments.read(document), RuleCompiler.units(Facts.small()));
    }

    private static Map<String, Object> factors(Map<String, Object> criteria) {
        return Map.of("factors", Map.of("f", Map.of("criteria", criteria)));
    }

    @Test
    void idVersionAndTitleAreOptional() {
        RuleCompiler.Outcome outcome = compile(factors(Map.of("Power", Map.of("value", "power", "scale", SCALE))));

        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.ruleSet().id()).isNull();
        assertThat(outcome.ruleSet().origin().source()).isNull();
    }

    @Test
    void theSameFaultAtTwoPathsIsTwoIssues() {
        Map<String, Object> unweighted = Map.of("value", "power", "scale", SCALE);
        List<Issue> issues =
                compile(factors(Map.of("a", unweighted, "b", unweighted))).issues();

        assertThat(issues)
                .filteredOn(Issue::hasErrorSeverity)
                .extracting(i -> i.file() + ":" + i.line() + ":" + i.column() + " " + i.code() + " " + i.path())
                .containsExactly(
                        "rules:0:0 missing-key factors.f.criteria.a.weight",
                        "rules:0:0 missing-key factors.f.criteria.b.weight");
    }

    @Test
    void theDigestDependsOnTheContentAndNotOnTheOrderOfItsKeys() {
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("value", "power");
        criterion.put("scale", SCALE);
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("scale", SCALE);
        turned.put("value", "power");

        String digest = compile(factors(Map.of("c", criterion))).ruleSet().digest();
        assertThat(compile(factors(Map.of("c", turned))).ruleSet().digest()).isEqualTo(digest);
        turned.put("title", "Other");
        assertThat(compile(factors(Map.of("c", turned))).ruleSet().digest()).isNotEqualTo(digest);
    }
}
