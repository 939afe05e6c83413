package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** If the check of a document fails, only this document is faulty. */
class IsolationTest {
    private static final String HEAD = "version: 1.0.0\ntitle: A\n";
    private static final String FACTORS = "factors: {f: {criteria: {c: {value: power, scale: {type: identity}}}}}\n";

    /** A directory with two valid rule sets, and a third file whose reading throws. */
    private record Failing(MemoryFiles files, String path, Supplier<? extends Throwable> failure)
            implements RuleSource {
        static Failing at(String path, Supplier<? extends Throwable> failure) {
            MemoryFiles files = MemoryFiles.of("a.yaml", "id: a\n" + HEAD + FACTORS)
                    .and("z.yaml", "id: z\n" + HEAD + FACTORS)
                    .and("m.yaml", "id: m\n" + HEAD + "factors: {f: {use: factors/f.yaml}}\n")
                    .and("factors/f.yaml", "criteria: {c: {value: power, scale: {type: identity}}}\n");
            return new Failing(files, path, failure);
        }

        @Override
        public List<String> ruleSetFiles() {
            return files.ruleSetFiles();
        }

        @Override
        public List<String> factorFiles() {
            return files.factorFiles();
        }

        @Override
        public Optional<String> text(String asked) {
            if (asked.equals(path)) {
                throw IsolationTest.<RuntimeException>unchecked(failure.get());
            }
            return files.text(asked);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Map<String, RuleCompiler.Outcome> compiled(RuleSource files, Duration budget) {
        RuleCompiler compiler = new RuleCompiler(files, Facts.small(), budget, Logger.Level.DEBUG);
        return compiler.compileAll(RuleCompiler.units(Facts.small()));
    }

    private static Throwable failure(String kind) {
        return switch (kind) {
            case "runtime" -> new IllegalStateException("secret");
            case "overflow" -> new StackOverflowError();
            default -> new IndexOutOfBoundsException(7);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime m.yaml", "overflow m.yaml", "index factors/f.yaml", "overflow factors/f.yaml"})
    void anUnexpectedFailureIsAnIssueOfItsFile(String kindAndPath) {
        String[] words = kindAndPath.split(" ");
        Map<String, RuleCompiler.Outcome> outcomes =
                compiled(Failing.at(words[1], () -> failure(words[0])), Duration.ofMinutes(5));

        assertThat(outcomes.get("a").ruleSet()).isNotNull();
        assertThat(outcomes.get("z").ruleSet()).isNotNull();
        assertThat(outcomes.get("m").ruleSet()).isNull();
        assertThat(outcomes.get("m").issues()).singleElement().satisfies(issue -> {
            assertThat(issue.hasErrorSeverity()).isTrue();
            assertThat(issue.place()).isEqualTo("m.yaml:1:1");
            assertThat(issue.code()).isEqualTo("internal-error");
            assertThat(issue.toString()).doesNotContain("secret", "Exception", "Error", "java");
        });
    }

    @Test
    void aFactorFileThatNoRuleSetUsesFailsAlone() {
        Failing files = Failing.at("factors/lone.yaml", () -> new IllegalStateException("secret"));
        files.files.and("factors/lone.yaml", "").and("factors/other.yaml", "criterea: {}\n");
        RuleCompiler compiler = new RuleCompiler(files, Facts.small());
        Map<String, String> units = RuleCompiler.units(Facts.small());
        compiler.compileAll(units);

        assertThat(compiler.unusedFactorFiles(units))
                .extracting(issue -> issue.file() + " " + issue.code())
                .containsExactlyInAnyOrder("factors/lone.yaml internal-error", "factors/other.yaml unknown-key");
    }

    /** Like loops that read the stop rule and check it. */
    private static Throwable untilStopped() {
        StopRule rule = StopRule.current();
        while (true) {
            rule.check();
        }
    }

    @Test
    void aFileThatTakesTooLongIsAnIssueAndTheNextOneHasItsOwnTime() {
        Map<String, RuleCompiler.Outcome> outcomes =
                compiled(Failing.at("m.yaml", IsolationTest::untilStopped), Duration.ofSeconds(2));

        assertThat(outcomes.get("a").ruleSet()).isNotNull();
        assertThat(outcomes.get("z").ruleSet()).isNotNull();
        assertThat(outcomes.get("m").issues())
                .extracting(issue -> issue.file() + " " + issue.code())
                .containsExactly("m.yaml time-limit");
    }

    @Test
    void aShutdownEndsTheWorkOnAllFiles() {
        StopRule cancelled = new StopRule(() -> true, () -> 0, 0);
        RuleSource files = Failing.at("none", IllegalStateException::new);

        assertThatThrownBy(() -> cancelled.during(() -> compiled(files, Duration.ofMinutes(5))))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    void anExceededTimeBudgetIsNotAnIssueOfTheDocument() {
        StopRule over = new StopRule(() -> false, () -> 1, 0);
        RuleCompiler compiler = new RuleCompiler(new MemoryFiles(), Facts.small());
        Map<String, String> units = RuleCompiler.units(Facts.small());

        assertThatThrownBy(() -> over.during(() -> compiler.compileFile("rules", null, FACTORS, units)))
                .isInstanceOf(StoppedException.class);
        assertThatThrownBy(() -> over.during(() -> compiler.compileJson("rules", "{\"factors\": {}}", units)))
                .isInstanceOf(StoppedException.class);
        assertThatThrownBy(() -> over.during(() ->
                        compiler.compileInline((Doc.Mapping) InlineDocuments.read(Map.of("factors", Map.of())), units)))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    void aProblemThatARequestWouldGetIsAnIssueOfAFile() {
        Supplier<Throwable> refusal = () -> new ApiException(ProblemCode.INVALID_RULES, "Too much.").as("too-large");
        Map<String, RuleCompiler.Outcome> outcomes = compiled(Failing.at("m.yaml", refusal), Duration.ofMinutes(5));

        assertThat(outcomes.get("m").issues())
                .extracting(issue -> issue.code() + " " + issue.message())
                .containsExactly("too-large Too much.");
        assertThatThrownBy(() -> new RuleCompiler(Failing.at("factors/f.yaml", refusal), Facts.small())
                        .compileFile(
                                "rules",
                                null,
                                "factors: {f: {use: factors/f.yaml}}",
                                RuleCompiler.units(Facts.small())))
                .isInstanceOf(ApiException.class);
    }
}
