package org.siteselection.rulefiles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.Issue;

/** Figures of expectations and scenarios are checked against the bounds of their metrics. */
class GivenFiguresTest {
    private static final String RULES = """
            id: a
            version: 1.0.0
            title: A
            factors: {f: {criteria: {c: {value: right_to_work + bachelor_or_higher_share, scale: {type: identity}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "right_to_work|0.5|0.5 is neither 0 nor 1; 'right_to_work' is a flag.",
                "right_to_work|2|2 is neither 0 nor 1; 'right_to_work' is a flag.",
                "bachelor_or_higher_share|101|101 is outside the bounds of 'bachelor_or_higher_share', 0..100 percent.",
                "right_to_work|1|",
                "bachelor_or_higher_share|100|"
            })
    void figuresOutsideTheBoundsAreErrorsAtTheirPlace(String metric, String figure, String message) {
        String expectation = "expect:\n  - leader: TX\n    facts:\n      TX:\n        " + metric + ": " + figure + "\n";
        String scenario = "scenarios:\n  s:\n    facts:\n      TX:\n        " + metric + ": " + figure + "\n";
        check(expectation, "expect[0].facts.TX." + metric, metric, message);
        check(scenario, "scenarios.s.facts.TX." + metric, metric, message);
    }

    private static void check(String part, String path, String metric, String message) {
        var issues = MemoryFiles.of("a.yaml", RULES + part).compile("a", PackagedEdition.snapshot()).issues().stream()
                .filter(issue -> issue.code().equals("implausible"))
                .toList();
        if (message == null) {
            assertThat(issues).isEmpty();
            return;
        }
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Issue.Severity.ERROR);
            assertThat(issue.message()).isEqualTo(message);
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.line()).isEqualTo(9);
            assertThat(issue.column()).isEqualTo(9 + metric.length() + 2);
        });
    }
}
