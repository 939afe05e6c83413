package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;

/** Malicious documents: each is refused quickly, with one clear issue or a bounded number of issues. */
class HostileDocumentsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String FACTORS =
            "factors: {f: {criteria: {c: {value: gas_share, scale: {type: identity}}}}}\n";

    /** Generous for a busy machine; unbounded work takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static List<String> issues(String text, boolean json) {
        RuleCompiler compiler = new RuleCompiler(new FaultyRules(), PackagedEdition.snapshot());
        Map<String, String> units = RuleCompiler.units(PackagedEdition.snapshot());
        List<Issue> issues = assertTimeoutPreemptively(
                SOON,
                () -> json
                        ? compiler.compileJson("a", text, units).issues()
                        : compiler.compileFile("a", "a", text, units).issues());
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.message()).endsWith(".").hasSizeLessThanOrEqualTo(200);
            assertThat(issue.hint()).hasSizeLessThanOrEqualTo(200);
            assertThat(issue.path()).hasSizeLessThanOrEqualTo(200);
        });
        return issues.stream().map(ExpectedIssue::shown).map(String::strip).toList();
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.replace("#", "" + i))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenMegabytes(boolean json) {
        String text = json ? "{\"title\": \"" + "a".repeat(10_000_000) + "\"}" : HEAD + "# " + "a".repeat(10_000_000);

        assertThat(issues(text, json)).containsExactly("a:1:1 error too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "{\"a\": ", "- ", "? ", "[{a: "})
    void fiveThousandLevels(String level) {
        List<String> issues = issues(HEAD + "x_deep:\n  " + level.repeat(5_000) + "\n", false);

        assertThat(issues).hasSize(1);
        assertThat(issues.get(0)).matches("a:5:\\d+ error (too-large|yaml-key).*");
    }

    @Test
    void fiveThousandBracketsOfJson() {
        List<String> issues = issues("{\"x_deep\": " + "[".repeat(5_000), true);

        assertThat(issues).containsExactly("a:1:51 error too-large x_deep" + "[0]".repeat(39));
    }

    @Test
    void fiveThousandParenthesesInAnExpression() {
        String value = "(".repeat(900) + "gas_share" + ")".repeat(900);

        assertThat(issues(HEAD + FACTORS.replace("gas_share", value), false))
                .containsExactly("a:4:87 error too-large factors.f.criteria.c.value");
    }

    @Test
    void billionLaughs() {
        String laughs = "x_a: &a [lol, lol, lol]\n"
                + "x_b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                + "x_c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n";

        assertThat(issues(HEAD + laughs + FACTORS, false)).containsExactly("a:4:6 error yaml-alias x_a");
    }

    @Test
    void billionMerges() {
        assertThat(issues(HEAD + "x_a: {<<: {<<: {<<: *a}}}\n", false)).containsExactly("a:4:7 error yaml-alias x_a");
    }

    @Test
    void aLineOfAlmostAMillionCharacters() {
        assertThat(issues(HEAD + "owner: " + "a".repeat(990_000) + "\n" + FACTORS, false))
                .containsExactly("a:4:8 error too-large owner");
        assertThat(issues(HEAD + FACTORS.replace("gas_share", "1" + " + 1".repeat(2_400)), false))
                .containsExactly("a:4:2037 error too-large factors.f.criteria.c.value");
        assertThat(issues(HEAD + "k".repeat(900_000) + ": 1\n" + FACTORS, false))
                .hasSize(1);
    }

    @Test
    void hundredThousandUnknownKeys() {
        assertThat(issues(HEAD + FACTORS + lines(100_000, "k#: 1\n"), false)).containsExactly("a:1:1 error too-large");
        assertThat(issues(HEAD + FACTORS + lines(900, "k#: 1\n"), false))
                .hasSize(900)
                .startsWith("a:5:1 error unknown-key k0");
    }

    @Test
    void hundredThousandDuplicateKeys() {
        assertThat(issues(HEAD + FACTORS + lines(100_000, "x_k: 1\n"), false))
                .hasSize(Issues.MOST)
                .startsWith("a:6:1 error duplicate-key x_k");
        assertThat(issues("{" + lines(50_000, "\"x_k\": #,") + "\"x_l\": 0}", true))
                .hasSize(Issues.MOST)
                .startsWith("a:1:11 error duplicate-key x_k");
    }

    @Test
    void tenThousandUnknownNames() {
        assertThat(issues(
                        HEAD + "gates:\n"
                                + lines(
                                        200,
                                        "  g#: {when: " + "pop# > popu# && ".repeat(10)
                                                + "population > popu#, outcome: fail, reason: r}\n"),
                        false))
                .hasSize(Issues.MOST);
    }

    @Test
    void tenThousandCriteria() {
        String criteria = lines(6_000, "    c#: {value: # + gas_share, weight: 1, scale: {type: identity}}\n");

        assertThat(issues(HEAD + "field: states\nfactors:\n f:\n  criteria:\n" + criteria, false))
                .containsExactly("a:6:2 error too-large factors", "a:8:5 error too-large factors.f.criteria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\t",
                "%YAML 9.9\n---\n",
                "---\n---\n",
                "...",
                "@",
                "`",
                "!",
                "&",
                "*",
                "\uFFFE",
                "{",
                "}",
                "[[",
                ": :",
                "\"",
                "'",
                "|",
                ">"
            })
    void randomBytesAreOneIssueOrTwo(String text) {
        assertThat(issues(text, false)).hasSizeBetween(1, 4);
        assertThat(issues(text, true)).hasSize(1);
    }
}
