package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.expression.Expression;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rulefiles.RuleCompiler;
import org.siteselection.rules.Issue;
import org.siteselection.scoring.weighting.AnalyticHierarchyProcess;

/** A document at a limit is valid, one above it is refused with the limit and the actual number. */
class DocumentLimitsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String FACTORS = "factors: {f: {criteria: {c: {value: power, scale: {type: identity}}}}}\n";
    private static final String CRITERION = "{value: 1, scale: {type: identity}}";

    /** A limit, and a generator of documents with a given number of the limited parts. */
    record Limit(String name, int limit, IntFunction<String> document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static String many(int count, String separator, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", "" + i))
                .collect(Collectors.joining(separator));
    }

    private static String beside(String more) {
        return HEAD + FACTORS + more + "\n";
    }

    private static String criterion(String keys) {
        return HEAD + "factors: {f: {criteria: {c: {value: power, " + keys + "}}}}\n";
    }

    private static String padded(String before, int length, String after) {
        return before + "a".repeat(length) + after;
    }

    /** Factors with equal weights. */
    private static String factors(String factors) {
        return HEAD + "weighting: {method: equal}\nfactors: {" + factors + "}\n";
    }

    private static String siblings(String id, int count) {
        return id + ": {weighting: {method: equal}, criteria: {" + many(count, ", ", "c#: " + CRITERION) + "}}";
    }

    private static String criteria(int count) {
        return factors(Stream.of(0, 1, 2, 3, 4)
                .filter(i -> count > 500 * i)
                .map(i -> siblings("f" + i, Math.min(500, count - 500 * i)))
                .collect(Collectors.joining(", ")));
    }

    private static String twoLevels(int count) {
        int left = (count - 2) / 2;
        int right = count - 2 - left;
        String below = "{weighting: {method: equal}, factors: {%s}}";
        String one = "f#: {criteria: {c: " + CRITERION + "}}";
        return factors(
                "a: " + below.formatted(many(left, ", ", one)) + ", b: " + below.formatted(many(right, ", ", one)));
    }

    private static String path(int length) {
        String id = "a".repeat(99);
        String criterion = "b".repeat(length - 4 * 100);
        return factors(id + ": {factors: {" + id + ": {factors: {" + id + ": {factors: {" + id + ": {criteria: {"
                + criterion + ": " + CRITERION + "}}}}}}}}");
    }

    static Stream<Limit> limits() {
        String scale = "scale: {type: identity}";
        return Stream.of(
                new Limit("characters", DocumentLimits.CHARACTERS, n -> {
                    String text = beside("# ");
                    return padded(text, n - text.length(), "");
                }),
                new Limit(
                        "depth",
                        DocumentLimits.DEPTH,
                        n -> beside("x_a: " + "[".repeat(n - 2) + "1" + "]".repeat(n - 2))),
                new Limit("criteria", DocumentLimits.CRITERIA, DocumentLimitsTest::criteria),
                new Limit("factors", DocumentLimits.FACTORS, DocumentLimitsTest::twoLevels),
                new Limit("siblings", DocumentLimits.SIBLINGS, n -> factors(siblings("f", n))),
                new Limit("path", DocumentLimits.PATH, DocumentLimitsTest::path),
                new Limit(
                        "gates",
                        DocumentLimits.GATES,
                        n -> beside(
                                "gates: {" + many(n, ", ", "g#: {when: power > 5, outcome: fail, reason: R}") + "}")),
                new Limit(
                        "parameters",
                        DocumentLimits.PARAMETERS,
                        n -> beside("parameters: {" + many(n, ", ", "p#: {type: number, default: 1}") + "}")),
                new Limit("metrics", DocumentLimits.METRICS, n -> beside("metrics: {" + many(n, ", ", "m#: {}") + "}")),
                new Limit(
                        "variables",
                        DocumentLimits.VARIABLES,
                        n -> beside("variables: {" + many(n, ", ", "v#: {value: power + 1}") + "}")),
                new Limit(
                        "cost lines",
                        DocumentLimits.COST_LINES,
                        n -> beside("costs: {years: 1, lines: {" + many(n, ", ", "l#: {once: power}") + "}}")),
                new Limit(
                        "scenarios",
                        DocumentLimits.SCENARIOS,
                        n -> beside("scenarios: {" + many(n, ", ", "s#: {weights: {f: 2}}") + "}")),
                new Limit(
                        "expectations",
                        DocumentLimits.EXPECTATIONS,
                        n -> beside("expect: [" + many(n, ", ", "{candidates: [TX], leader: TX}") + "]")),
                new Limit(
                        "candidates",
                        DocumentLimits.CANDIDATES,
                        n -> beside("expect: [{leader: i1, candidates: [" + many(n, ", ", "i#") + "]}]")),
                new Limit(
                        "statuses",
                        DocumentLimits.CANDIDATES,
                        n -> beside("expect: [{candidates: [TX], status: {" + many(n, ", ", "i#: pass") + "}}]")),
                new Limit(
                        "facts",
                        DocumentLimits.CANDIDATES,
                        n -> beside("expect: [{leader: TX, facts: {" + many(n, ", ", "i#: {power: 1}") + "}}]")),
                new Limit(
                        "points",
                        DocumentLimits.ENTRIES,
                        n -> criterion("scale: {type: piecewise, points: [" + many(n, ", ", "[#, 50]") + "]}")),
                new Limit(
                        "steps",
                        DocumentLimits.ENTRIES,
                        n -> criterion("scale: {type: steps, above: 0, table: [" + many(n, ", ", "[#, 50]") + "]}")),
                new Limit(
                        "classes",
                        DocumentLimits.ENTRIES,
                        n -> criterion("scale: {type: categories, table: {" + many(n, ", ", "'#': 50") + "}}")),
                new Limit(
                        "choices",
                        DocumentLimits.ENTRIES,
                        n -> beside("parameters: {p: {type: number, default: 1, enum: [" + many(n, ", ", "#") + "]}}")),
                new Limit(
                        "exceptions",
                        DocumentLimits.ENTRIES,
                        n -> beside("field: {from: states, except: [" + many(n, ", ", "TX") + "]}")),
                new Limit(
                        "order",
                        DocumentLimits.ENTRIES,
                        n -> HEAD + "weighting: {method: rank_sum, order: [" + many(n, ", ", "f") + "]}\n" + FACTORS),
                new Limit("title", DocumentLimits.WORD, n -> criterion(padded("title: ", n, ", " + scale))),
                new Limit("unit", DocumentLimits.WORD, n -> criterion(padded("unit: ", n, ", " + scale))),
                new Limit("owner", DocumentLimits.WORD, n -> beside(padded("owner: ", n, ""))),
                new Limit("name", DocumentLimits.WORD, n -> beside(padded("expect: [{leader: TX, name: ", n, "}]"))),
                new Limit("candidate", DocumentLimits.WORD, n -> beside(padded("expect: [{leader: ", n, "}]"))),
                new Limit(
                        "choice",
                        DocumentLimits.WORD,
                        n -> beside(padded("parameters: {p: {type: string, default: b, enum: [b, ", n, "]}}"))),
                new Limit(
                        "reason",
                        DocumentLimits.REASON,
                        n -> beside(padded("gates: {g: {when: power > 5, outcome: fail, reason: ", n, "}}"))),
                new Limit("why", DocumentLimits.PROSE, n -> criterion(padded("why: ", n, ", " + scale))),
                new Limit("description", DocumentLimits.PROSE, n -> beside(padded("description: ", n, ""))),
                new Limit("any text", DocumentLimits.SCALAR, n -> beside(padded("x_a: ", n, ""))),
                new Limit("key", DocumentLimits.KEY, n -> beside("x_" + padded("", n - 2, ": 1"))),
                new Limit(
                        "expression",
                        Expression.LONGEST,
                        n -> beside(
                                "gates: {g: {when: 'power" + " ".repeat(n - 9) + " > 5', outcome: fail, reason: R}}")),
                new Limit(
                        "levels of an expression",
                        Expression.DEEPEST,
                        n -> criterion("value: '" + "(".repeat(n) + "power" + ")".repeat(n) + "', " + scale)
                                .replace("value: power, ", "")),
                new Limit("best_worst", DocumentLimits.BEST_WORST_SIBLINGS, DocumentLimitsTest::bestWorst));
    }

    static String bestWorst(int siblings) {
        return HEAD + "factors: {f: {weighting: {method: best_worst, best: c0, worst: c1, best_to_others: {"
                + many(siblings, ", ", "c#: 3").replace("c0: 3", "c0: 1") + "}, others_to_worst: {"
                + many(siblings, ", ", "c#: 3").replace("c1: 3", "c1: 1") + "}}, criteria: {"
                + many(siblings, ", ", "c#: " + CRITERION) + "}}}\n";
    }

    private static List<Issue> tooLarge(String text) {
        return MemoryFiles.compile(text).issues().stream()
                .filter(issue -> issue.code().equals("too-large"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void documentsAtALimitAreRead(Limit limit) {
        assertThat(tooLarge(limit.document.apply(limit.limit))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void oneMoreIsRefusedWithLimitAndNumber(Limit limit) {
        RuleCompiler.Outcome outcome = MemoryFiles.compile(limit.document.apply(limit.limit + 1));

        assertThat(outcome.ruleSet()).isNull();
        assertThat(outcome.issues())
                .filteredOn(issue -> issue.code().equals("too-large"))
                .isNotEmpty()
                .first()
                .satisfies(issue -> {
                    assertThat(issue.hasErrorSeverity()).isTrue();
                    assertThat(issue.message())
                            .containsPattern("\\b" + (limit.limit + 1) + "\\b")
                            .containsPattern("at most " + limit.limit + "\\b");
                    assertThat(issue.line()).isPositive();
                });
    }

    @Test
    void valuesAreCountedToTheEndOfTheDocument() {
        assertThat(tooLarge(beside("x_a: [" + many(99_900, ", ", "1") + "]"))).isEmpty();
        assertThat(tooLarge(beside("x_a: [" + many(120_000, ", ", "1") + "]")))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .isEqualTo("The document has 120023 keys and values; at most 100000 are allowed."));
    }

    @Test
    void filesCountAsOftenAsTheyAreUsed() {
        String factor = "criteria: {c: " + CRITERION + "}\n";
        String used = "factors: {" + many(250, ", ", "g#: {use: factors/f.yaml}") + "}, weighting: {method: equal}";
        String text = factors("a: {" + used + "}, b: {" + used + "}");
        assertThat(MemoryFiles.of("a.yaml", text)
                        .and("factors/f.yaml", factor)
                        .compile("a", Facts.small())
                        .issues())
                .isEmpty();

        MemoryFiles oneMore = MemoryFiles.of("a.yaml", text.replace("b: {", "c: {use: factors/f.yaml}, b: {"));
        assertThat(oneMore.and("factors/f.yaml", factor)
                        .compile("a", Facts.small())
                        .issues())
                .extracting(Issue::code, Issue::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "too-large", "The rule set has 501 factors that 'use' a file; at most 500 are allowed."));

        MemoryFiles wordy =
                MemoryFiles.of("a.yaml", text).and("factors/f.yaml", "# " + "a".repeat(2_000) + "\n" + factor);
        assertThat(wordy.compile("a", Facts.small()).issues())
                .extracting(Issue::code)
                .containsExactly("too-large");
        MemoryFiles many =
                MemoryFiles.of("a.yaml", text).and("factors/f.yaml", "x_a: [" + many(250, ", ", "1") + "]\n" + factor);
        assertThat(many.compile("a", Facts.small()).issues())
                .extracting(Issue::code)
                .containsExactly("too-large");
    }

    @Test
    void documentsOfARequestHaveTheSameLimits() {
        Map<String, Object> sound =
                Map.of("factors", Map.of("f", Map.of("criteria", Map.of("c", Map.of("value", "power")))));
        Object deep = 1;
        for (int i = 0; i < 100; i++) {
            deep = List.of(deep);
        }
        List<Object> documents = List.of(
                deep,
                Map.of("k".repeat(201), 1),
                "a".repeat(10_001),
                java.util.Collections.nCopies(120, "a".repeat(9_999)),
                java.util.Collections.nCopies(100_001, 1));
        for (Object own : documents) {
            Map<String, Object> document = new TreeMap<>(sound);
            document.put("x_own", own);
            RuleCompiler.Outcome outcome = new RuleCompiler(new MemoryFiles(), Facts.small())
                    .compileInline((Doc.Mapping) InlineDocuments.read(document), RuleCompiler.units(Facts.small()));
            assertThat(outcome.issues()).extracting(Issue::code).containsExactly("too-large");
        }
    }

    /** The guide for authors states each limit with its number. */
    @Test
    void theGuideListsEveryLimit() throws IOException {
        Map<String, Integer> stated = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| ([^|]+) \\| ([0-9,]+) \\|$")
                .matcher(Files.readString(Path.of("scoring-rules/README.md")));
        while (row.find()) {
            stated.put(row.group(1), Integer.parseInt(row.group(2).replace(",", "")));
        }
        assertThat(stated)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("characters of a document", DocumentLimits.CHARACTERS),
                        Map.entry("keys and values of a document", DocumentLimits.VALUES),
                        Map.entry("levels of maps and lists within each other", DocumentLimits.DEPTH),
                        Map.entry("factors that `use` a file", DocumentLimits.USES),
                        Map.entry("criteria", DocumentLimits.CRITERIA),
                        Map.entry("factors, over all levels", DocumentLimits.FACTORS),
                        Map.entry("siblings: factors or criteria directly under one factor", DocumentLimits.SIBLINGS),
                        Map.entry("siblings under `best_worst`", DocumentLimits.BEST_WORST_SIBLINGS),
                        Map.entry("siblings under `ahp` (code `bad-judgement`)", AnalyticHierarchyProcess.LARGEST),
                        Map.entry("characters of the path of a factor or criterion", DocumentLimits.PATH),
                        Map.entry("gates", DocumentLimits.GATES),
                        Map.entry("parameters", DocumentLimits.PARAMETERS),
                        Map.entry("metrics", DocumentLimits.METRICS),
                        Map.entry("variables", DocumentLimits.VARIABLES),
                        Map.entry("cost lines", DocumentLimits.COST_LINES),
                        Map.entry("scenarios", DocumentLimits.SCENARIOS),
                        Map.entry("expectations", DocumentLimits.EXPECTATIONS),
                        Map.entry(
                                "entries of each list and map in an expectation, such as candidates",
                                DocumentLimits.CANDIDATES),
                        Map.entry(
                                "entries of any other list or map: points, steps, classes, `enum`, `order`, `except`",
                                DocumentLimits.ENTRIES),
                        Map.entry("characters of a title, unit, name, id, choice or other word", DocumentLimits.WORD),
                        Map.entry("characters of a `reason`", DocumentLimits.REASON),
                        Map.entry("characters of a `description` or `why`", DocumentLimits.PROSE),
                        Map.entry("characters of a key", DocumentLimits.KEY),
                        Map.entry("characters of any other text, under `x_` keys too", DocumentLimits.SCALAR),
                        Map.entry("characters of an expression", Expression.LONGEST),
                        Map.entry(
                                "characters of an expression with its variables written out",
                                Expression.LONGEST_WITH_VARIABLES),
                        Map.entry("levels of an expression", Expression.DEEPEST)));
    }

    @Test
    void theSchemaHasTheLimitsItCanExpress() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("scoring-rules/rule-set.schema.json").toFile());
        JsonNode keys = schema.at("/$defs/ruleSetKeys/properties");
        assertThat(keys.at("/parameters/maxProperties").intValue()).isEqualTo(DocumentLimits.PARAMETERS);
        assertThat(keys.at("/metrics/maxProperties").intValue()).isEqualTo(DocumentLimits.METRICS);
        assertThat(keys.at("/variables/maxProperties").intValue()).isEqualTo(DocumentLimits.VARIABLES);
        assertThat(keys.at("/scenarios/maxProperties").intValue()).isEqualTo(DocumentLimits.SCENARIOS);
        assertThat(schema.at("/$defs/costs/properties/lines/maxProperties").intValue())
                .isEqualTo(DocumentLimits.COST_LINES);
        assertThat(keys.at("/gates/maxProperties").intValue()).isEqualTo(DocumentLimits.GATES);
        assertThat(keys.at("/expect/maxItems").intValue()).isEqualTo(DocumentLimits.EXPECTATIONS);
        JsonNode parts = schema.at("/$defs");
        assertThat(parts.at("/factors/maxProperties").intValue()).isEqualTo(DocumentLimits.SIBLINGS);
        assertThat(parts.at("/criteria/maxProperties").intValue()).isEqualTo(DocumentLimits.SIBLINGS);
        assertThat(parts.at("/title/maxLength").intValue()).isEqualTo(DocumentLimits.WORD);
        assertThat(parts.at("/why/maxLength").intValue()).isEqualTo(DocumentLimits.PROSE);
        assertThat(parts.at("/gate/properties/reason/maxLength").intValue()).isEqualTo(DocumentLimits.REASON);
        assertThat(parts.at("/gate/properties/when/maxLength").intValue()).isEqualTo(Expression.LONGEST);
        assertThat(parts.at("/piecewiseScale/properties/points/maxItems").intValue())
                .isEqualTo(DocumentLimits.ENTRIES);
        assertThat(parts.at("/categoriesScale/properties/table/maxProperties").intValue())
                .isEqualTo(DocumentLimits.ENTRIES);
        assertThat(parts.at("/expectation/properties/candidates/maxItems").intValue())
                .isEqualTo(DocumentLimits.CANDIDATES);
    }
}
