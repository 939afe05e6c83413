package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.siteselection.rulefiles.document.DocumentLimitsTest.many;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rulefiles.RuleCompiler;
import org.siteselection.rules.Issue;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** Checks of expensive documents end quickly, with short messages, and at once if the caller disconnects. */
class LargeDocumentsTest {
    /** Each takes a second or two; without the limits they took minutes. */
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Largest size of a refusal in bytes, by the contract. */
    private static final int LARGEST_ANSWER = 1_000_000;

    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String FACTORS =
            "factors: {f: {criteria: {c: {value: gas_share, scale: {type: identity}}}}}\n";
    private static final String GATE = "g#: {when: '%s', outcome: fail, reason: r}";
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();

    /**
     * A document, and the codes of the issues that it gets.
     *
     * @param codes all of them, sorted
     */
    record Large(String name, String document, String codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String gates(String condition) {
        return HEAD + FACTORS + "gates: {" + many(DocumentLimits.GATES, ", ", GATE.formatted(condition)) + "}\n";
    }

    private static String joined(int count, String separator, String item) {
        return String.join(separator, Collections.nCopies(count, item));
    }

    private static String fourFactors(String weighting, String criterion) {
        String factor = "  f%d: {weighting: {method: " + weighting + "}, criteria: {"
                + many(DocumentLimits.SIBLINGS, ", ", "c#: {" + criterion + "}") + "}}\n";
        return HEAD + "field: states\nweighting: {method: equal}\nfactors:\n"
                + IntStream.range(0, 4).mapToObj(factor::formatted).collect(Collectors.joining());
    }

    private static String bestWorst() {
        Random random = new Random(5);
        String factors = IntStream.range(0, 10)
                .mapToObj(f -> "  f" + f
                        + ": {weighting: {method: best_worst, best: c0, worst: c1, best_to_others: {c0: 1"
                        + IntStream.range(1, 100)
                                .mapToObj(i -> ", c" + i + ": " + (1 + random.nextInt(9)))
                                .collect(Collectors.joining())
                        + "}, others_to_worst: {c1: 1, c0: 9"
                        + IntStream.range(2, 100)
                                .mapToObj(i -> ", c" + i + ": " + (1 + random.nextInt(9)))
                                .collect(Collectors.joining())
                        + "}}, criteria: {" + many(100, ", ", "c#: {value: 1, scale: {type: identity}}") + "}}\n")
                .collect(Collectors.joining());
        return HEAD + "weighting: {method: equal}\nfactors:\n" + factors + "expect: [{leader: TX, candidates: [TX]}]\n";
    }

    private static String stairs(int width, int levels, String end) {
        return IntStream.range(0, levels)
                        .mapToObj(i -> " ".repeat(i) + "k" + "x".repeat(width - 1) + ":\n")
                        .collect(Collectors.joining())
                + end.replace("\n", "\n" + " ".repeat(levels)) + "\n";
    }

    static Stream<Large> largeDocuments() {
        String ids = many(4_000, ", ", "i#");
        String booleans = "parameters: {" + many(15, ", ", "b#: {type: boolean, default: true}") + "}\n";
        String all = joined(15, " && ", "true") + " && "
                + IntStream.range(0, 15).mapToObj(i -> "b" + i).collect(Collectors.joining(" && "));
        return Stream.of(
                new Large("gates with many numbers", gates("population in [" + many(490, ",", "#") + "]"), ""),
                new Large(
                        "gates with pairs of numbers",
                        gates("population in [" + many(40, ",", "1#.5") + "] && population < 0"),
                        ""),
                new Large(
                        "gates over many combinations",
                        gates(all + " && gas_share < -1").replace("factors:", booleans + "factors:"),
                        ""),
                new Large(
                        "gates that divide by zero",
                        gates("1 / (population - population) > 1 && " + all).replace("factors:", booleans + "factors:"),
                        ""),
                new Large(
                        "gates with unknown names",
                        HEAD + FACTORS + "metrics: {" + many(2_000, ", ", "metric_with_a_long_name_#: {}")
                                + "}\ngates: {"
                                + many(
                                        200,
                                        ", ",
                                        GATE.formatted(IntStream.range(0, 50)
                                                        .mapToObj(i -> "metric_with_lnog_naem_" + i)
                                                        .collect(Collectors.joining("+"))
                                                + " > 1"))
                                + "}\n",
                        "expression-unknown-name, too-many-issues"),
                new Large(
                        "unknown parameters",
                        HEAD + FACTORS + "parameters: {"
                                + many(500, ", ", "parameter_with_a_name_#: {type: number, default: 1}")
                                + "}\nexpect: [{leader: TX, parameters: {"
                                + many(5_000, ", ", "paramater_wiht_a_nmae_#: 1") + "}}]\n",
                        "too-many-issues, unknown-parameter"),
                new Large("best_worst of a hundred siblings", bestWorst(), ""),
                new Large("best_worst of a thousand siblings", DocumentLimitsTest.bestWorst(1_000), "too-large"),
                new Large(
                        "critic of a thousand siblings",
                        fourFactors("critic", "value: 1")
                                .replace("c1: {", "c1: {}, " + many(500, ", ", "d#: {value: 1}") + ", z: {"),
                        "too-large"),
                new Large(
                        "two thousand relative scales",
                        fourFactors("equal", "value: 1 + 2, goal: maximize, scale: {type: relative, by: rank}")
                                + "expect: [{excluded: []}]\n",
                        ""),
                new Large(
                        "two thousand criteria without a direction",
                        "method: topsis\n" + fourFactors("equal", "value: 1"),
                        "missing-key, too-many-issues"),
                new Large(
                        "five thousand candidates",
                        HEAD + FACTORS + "expect: [{leader: i1, candidates: [" + many(5_000, ", ", "i#") + "]}]\n",
                        "too-many-issues, unknown-candidate"),
                new Large(
                        "eleven thousand candidates",
                        HEAD + FACTORS + "expect: [{leader: i1, candidates: [" + many(11_000, ", ", "i#") + "]}]\n",
                        "too-large"),
                new Large(
                        "claims about thousands of candidates",
                        HEAD + FACTORS + "expect: [{candidates: [" + ids + "], order: [" + ids + "], excluded: [" + ids
                                + "], facts: {" + many(4_000, ", ", "i#: {gas_share: 1}") + "}, status: {"
                                + many(4_000, ", ", "j#: pass") + "}}]\n",
                        "too-many-issues, unknown-candidate"),
                new Large(
                        "a table of a hundred thousand classes",
                        HEAD + "factors: {f: {criteria: {c: {value: gas_share, scale: {type: categories, table: {"
                                + many(90_000, ",", "'#': 1") + "}}}}}}\n",
                        "too-large"),
                new Large(
                        "an order of unknown siblings",
                        HEAD + "factors: {f: {weighting: {method: rank_sum, order: [" + many(1_000, ",", "x#")
                                + "]}, criteria: {" + many(500, ", ", "c#: {value: 1, scale: {type: identity}}")
                                + "}}}\n",
                        "too-many-issues, weighting-siblings"),
                new Large(
                        "a title of 90,000 characters",
                        HEAD + FACTORS.replace("value:", "title: " + "t".repeat(90_000) + ", value:"),
                        "too-large"),
                new Large("long keys within each other", HEAD + FACTORS + stairs(1_000, 36, "a: 1\n"), "too-large"),
                new Large(
                        "many keys under long keys",
                        HEAD + FACTORS + "x_" + stairs(190, 36, "a: [" + joined(20_000, ", ", "1e999") + "]\n"),
                        "not-finite, too-many-issues"),
                new Large(
                        "unknown keys with long names",
                        HEAD + FACTORS.replace("value:", many(900, ", ", "k#" + "y".repeat(150) + ": 1") + ", value:"),
                        "too-many-issues, unknown-key"),
                new Large(
                        "messages with long texts",
                        HEAD + FACTORS + "method: " + "\u4e00".repeat(200) + "\n",
                        "unknown-method"));
    }

    private static RuleCompiler.Outcome compile(String document) {
        RuleCompiler compiler =
                new RuleCompiler(new MemoryFiles(), EDITION, Duration.ofSeconds(20), Logger.Level.ERROR);
        return compiler.compileFile("a.yaml", "a", document, RuleCompiler.units(EDITION));
    }

    @ParameterizedTest
    @MethodSource("largeDocuments")
    void checksOfLargeDocumentsEndQuickly(Large large) {
        RuleCompiler.Outcome outcome = assertTimeoutPreemptively(SOON, () -> compile(large.document));

        assertThat(String.join(
                        ", ",
                        outcome.issues().stream().map(Issue::code).collect(Collectors.toCollection(TreeSet::new))))
                .isEqualTo(large.codes);
        assertThat(outcome.ruleSet() == null).isEqualTo(!large.codes.isEmpty());
        assertThat(outcome.issues()).hasSizeLessThanOrEqualTo(Issues.MOST).allSatisfy(issue -> {
            assertThat(issue.message()).hasSizeLessThanOrEqualTo(200);
            assertThat(issue.hint()).hasSizeLessThanOrEqualTo(200);
            assertThat(issue.path()).hasSizeLessThanOrEqualTo(200);
        });
        assertThat(outcome.toString().length()
                        - String.valueOf(outcome.ruleSet()).length())
                .isLessThan(LARGEST_ANSWER);
    }

    /** An answer has the texts of all issues twice, and those that are not Latin in three bytes for each character. */
    @Test
    void issuesWithLongTextsAreFewer() {
        String key = "\u4e00".repeat(190);
        String document = HEAD + FACTORS + many(900, "", key + "#: 1\n");
        List<Issue> issues = compile(document).issues();

        assertThat(issues).hasSizeBetween(100, 500);
        int bytes = issues.stream()
                .mapToInt(issue ->
                        (issue.message() + issue.hint() + issue.path()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(bytes).isLessThan(LARGEST_ANSWER * 2 / 5);
    }

    /** A budget that ends after a number of checks ends the compilation, at every point; no code in between suppresses it. */
    @ParameterizedTest
    @MethodSource("slowDocuments")
    void aClosedConnectionEndsTheWork(Large large) {
        AtomicInteger checks = new AtomicInteger();
        StopRule counting = new StopRule(() -> checks.incrementAndGet() < 0, () -> 0, 0);
        assertTimeoutPreemptively(SOON, () -> counting.during(() -> compile(large.document)));
        AtomicInteger left = new AtomicInteger(checks.get() / 2);
        StopRule hungUp = new StopRule(() -> left.decrementAndGet() < 0, () -> 0, 0);
        assertThat(checks.get()).isGreaterThan(2);
        assertThatThrownBy(() -> hungUp.during(() -> compile(large.document)))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StoppedException.Reason.CANCELLED));
    }

    static Stream<Large> slowDocuments() {
        Set<String> names = Set.of(
                "gates with pairs of numbers", "best_worst of a hundred siblings", "two thousand relative scales");
        return largeDocuments().filter(large -> names.contains(large.name));
    }

    @Test
    void theDeadlineOfARequestDoesNotFailItsExpectations() {
        String document = HEAD + FACTORS + "expect: [" + many(100, ", ", "{excluded: []}") + "]\n";
        AtomicInteger clock = new AtomicInteger();
        StopRule counting = new StopRule(() -> false, clock::incrementAndGet, Long.MAX_VALUE);
        assertThat(counting.during(() -> compile(document)).ruleSet()).isNotNull();

        StopRule late = new StopRule(() -> false, clock::decrementAndGet, clock.get() / 100);
        assertThatThrownBy(() -> late.during(() -> compile(document))).isInstanceOf(StoppedException.class);
    }

    @Test
    void expectationsBeyondTheirTimeAreAnIssue() {
        String document = HEAD + FACTORS + "expect: [" + many(100, ", ", "{excluded: []}") + "]\n";
        RuleCompiler.Outcome outcome = new RuleCompiler(
                        new MemoryFiles(), EDITION, Duration.ofNanos(1), Logger.Level.ERROR)
                .compileFile("a.yaml", "a", document, RuleCompiler.units(EDITION));

        assertThat(outcome.issues()).extracting(Issue::code).containsExactly("time-limit");
        assertThat(outcome.expectations())
                .singleElement()
                .satisfies(result -> assertThat(result.passed()).isFalse());
    }

    /** Twice as long a document allocates about twice as much: nothing in it is copied for each part of it. */
    @Test
    void memoryGrowsWithTheLengthOfTheDocument() {
        for (boolean json : List.of(false, true)) {
            long once = allocated(15_000, json);
            long twice = allocated(30_000, json);
            assertThat((double) twice / once).isLessThan(3);
        }
    }

    private static long allocated(int values, boolean json) {
        String key = "\u4e00".repeat(190);
        String text = json
                ? "{\"x_a\": {\"" + key + "\": {\"" + key + "\": [" + many(values, ", ", "\"#\"") + "]}}}"
                : HEAD + "x_a: {" + key + ": {" + key + ": [" + many(values, ", ", "#") + "]}}\n";
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Issues issues = new Issues();
        assertThat(json ? JsonDocuments.read("a", text, issues) : YamlDocuments.read("a", text, issues))
                .isPresent();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
