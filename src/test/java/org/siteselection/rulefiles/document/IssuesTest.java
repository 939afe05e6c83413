package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.fields.Position;
import org.siteselection.rules.Issue;

class IssuesTest {
    private static Issues warnings(int count) {
        Issues issues = new Issues();
        IntStream.rangeClosed(1, count).forEach(line -> warn(issues, line));
        return issues;
    }

    private static void warn(Issues issues, int line) {
        issues.warning("doubt", new Position("a.yaml", line, 1), "", "Doubt.", "");
    }

    @Test
    void aThousandWarningsAreListedWithoutAnError() {
        Issues issues = warnings(1_000);

        assertThat(issues.list()).hasSize(1_000).extracting(Issue::code).containsOnly("doubt");
        assertThat(issues.hasErrors()).isFalse();
    }

    @Test
    void oneMoreIsAnErrorAtItsPositionAndEndsTheReading() {
        Issues issues = warnings(1_000);

        assertThatThrownBy(() -> warn(issues, 1_001)).isInstanceOf(Issues.TooManyException.class);
        assertThatThrownBy(() -> warn(issues, 1_002)).isInstanceOf(Issues.TooManyException.class);
        assertThat(issues.hasErrors()).isTrue();
        assertThat(issues.list()).hasSize(1_000);
        assertThat(issues.list())
                .filteredOn(Issue::hasErrorSeverity)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("too-many-issues");
                    assertThat(issue.place()).isEqualTo("a.yaml:1001:1");
                });
    }

    @Test
    void listedIssuesDoNotCountAgain() {
        Issues issues = warnings(1_000);
        warn(issues, 1_000);

        assertThat(issues.hasErrors()).isFalse();
        assertThat(issues.list()).hasSize(1_000);
    }

    @Test
    void warningsOfAnActiveRuleSetStayWarnings() {
        List<Issue> many = new ArrayList<>(warnings(1_000).list());
        assertThat(Issues.atMost(many)).isEqualTo(many);
        many.addAll(Collections.nCopies(10, many.get(0)));

        assertThat(Issues.atMost(many)).hasSize(1_000).noneMatch(Issue::hasErrorSeverity);
        assertThat(Issues.atMost(many).get(999).code()).isEqualTo("too-many-issues");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u001B[31m", "\u0085", "\uD800", "a\nb"})
    void messagesHaveNoControlCharacters(String given) {
        Issue issue = issue("'" + given + "' is the text.", "Maybe not '" + given + "'.", "factors." + given);

        assertThat(issue.message() + issue.hint()).matches("['\\p{Graph}\uFFFD ]*");
        assertThat(issue.path()).isEqualTo("factors." + given);
    }

    private static Issue issue(String message, String hint, String path) {
        return new Issue("a.yaml", Issue.Severity.ERROR, "code", message, hint, path, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "a\uD83D\uDE00"})
    void longTextsAreShortenedInTheMiddle(String unit) {
        String body = unit.repeat(500);
        Issue issue =
                issue("Given '" + body + "' was expected.", "Maybe " + body + " meant.", "factors." + body + ".value");

        assertThat(List.of(issue.message(), issue.hint(), issue.path())).allSatisfy(text -> {
            assertThat(text).hasSizeBetween(190, 200).contains("...");
            assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                    .as("half a character")
                    .isEmpty();
        });
        assertThat(issue.message()).startsWith("Given '").endsWith("' was expected.");
        assertThat(issue.path()).startsWith("factors.").endsWith(".value");
    }

    @Test
    void aTextOfTwoHundredCharactersIsUnchanged() {
        assertThat(issue("m".repeat(200), "", "").message()).isEqualTo("m".repeat(200));
    }

    @Test
    void anIssueIsPrintedOnOneLine() {
        Issue issue = new Issue(
                "a\nb.yaml", Issue.Severity.ERROR, "code", "One\r\ntwo\u2028three\u0085.", "x\ty\u001b[0m", "", 1, 1);

        assertThat(issue.toString()).isEqualTo("a b.yaml:1:1: error code: One two three . x y [0m");
    }
}
