package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.rules.Issue;

class FaultyRulesTest {
    private static final FaultyRules CORPUS = new FaultyRules();

    static List<String> documents() {
        return CORPUS.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyIssueIsFoundAtItsPositionAndNoOther(String name) {
        List<ExpectedIssue> expected = ExpectedIssue.of(CORPUS, name);
        RuleCompiler.Outcome outcome = CORPUS.compile(name);

        assertThat(outcome.issues())
                .extracting(ExpectedIssue::shown)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ExpectedIssue::shown).toList());
        assertThat(outcome.ruleSet() == null)
                .as("errors keep a rule set from being used, warnings do not")
                .isEqualTo(expected.stream().anyMatch(issue -> issue.severity().equals("error")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyIssueIsASentenceWithTheProbableName(String name) {
        List<Issue> issues = CORPUS.compile(name).issues();

        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.message())
                    .matches("(?s).{10,}[.!?]")
                    .doesNotContain("null")
                    .doesNotContain("java");
            assertThat(issue.hint()).matches("|.{5,}[.!?]");
        });
        for (ExpectedIssue expected : ExpectedIssue.of(CORPUS, name)) {
            if (expected.nearest() != null) {
                assertThat(issues)
                        .filteredOn(issue -> ExpectedIssue.shown(issue).equals(expected.shown()))
                        .extracting(Issue::hint)
                        .containsExactly("Maybe '" + expected.nearest() + "' was meant.");
            }
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(CORPUS.documents()).hasSizeGreaterThanOrEqualTo(100);
        Set<String> codes = CORPUS.documents().stream()
                .flatMap(name -> ExpectedIssue.of(CORPUS, name).stream())
                .map(ExpectedIssue::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(60);
    }
}
