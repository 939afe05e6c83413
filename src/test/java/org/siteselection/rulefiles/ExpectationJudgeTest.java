package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;

/** Texas scores 60, Ohio 50, Florida 40; a tax above 5 is conditional, and Ohio's is unknown. */
class ExpectationJudgeTest {
    private static final String RULES = """
            id: a
            version: 1.0.0
            title: A
            parameters: {limit: {type: number, default: 5}, dearest: {type: number, default: 100}}
            gates:
              tax: {when: tax > limit, outcome: conditional, reason: Ask.}
              power: {when: power > dearest, outcome: fail, reason: Dear.}
            factors: {f: {criteria: {power: {value: power, scale: {type: linear, worst: 12, best: 2}}}}}
            """;

    private static RuleCompiler.Outcome judged(String expectation) {
        return MemoryFiles.compile(RULES + "expect:\n  - {name: it holds, " + expectation + "}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order: [TX, OH, FL]",
                "order: [TX, FL]",
                "leader: TX",
                "'leader': OH, candidates: [FL, OH]",
                "score: {id: TX, min: 60, max: 60}",
                "score: {id: TX, min: 59}",
                "score: {id: TX, max: 61}",
                "excluded: []",
                "excluded: [FL, OH], parameters: {dearest: 6}",
                "excluded: [FL], facts: {FL: {power: 200}}",
                "status: {TX: conditional, FL: pass, OH: unknown}",
                "status: {TX: pass}, parameters: {limit: 10}",
                "score: {id: island, min: 100}, candidates: [island, TX], facts: {island: {power: 2}}",
                "score: {id: depot, min: 60}, status: {depot: pass}, candidates: [depot]",
                "leader: FL, order: [FL, TX], facts: {FL: {power: 5}}"
            })
    void expectationsThatHoldPass(String expectation) {
        RuleCompiler.Outcome outcome = judged(expectation);

        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.expectations())
                .containsExactly(new ExpectationResult("it holds", true, java.util.List.of()));
        assertThat(outcome.ruleSet()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            order: [TX, ¦ZZ]                          | unknown-candidate | There is no candidate 'ZZ'.
            score: {id: ¦ZZ, max: 59}                 | unknown-candidate | There is no candidate 'ZZ'.
            excluded: [¦ZZ]                           | unknown-candidate | There is no candidate 'ZZ'.
            leader: ¦ZZ                               | unknown-candidate | There is no candidate 'ZZ'.
            status: {¦ZZ: pass}                       | unknown-candidate | There is no candidate 'ZZ'.
            leader: TX, candidates: [TX, ¦FLA]        | unknown-candidate | There is no candidate 'FLA'. Maybe 'FL' was meant.
            leader: TX, facts: {TX: {¦powr: 2}}       | unknown-metric    | There is no metric 'powr'. Maybe 'power' was meant.
            leader: TX, parameters: {¦dearst: 2}      | unknown-parameter | There is no parameter 'dearst'. Maybe 'dearest' was meant.
            """)
    void anUnknownNameIsReportedAtItsPlace(String expectation, String code, String message) {
        Marked text = Marked.of(RULES + "expect:\n  - {name: it holds, " + expectation + "}\n");
        RuleCompiler.Outcome outcome = MemoryFiles.compile(text.text());

        assertThat(outcome.issues()).extracting(Marked::shown).containsExactly(text.at(code));
        Issue issue = outcome.issues().get(0);
        assertThat((issue.message() + " " + issue.hint()).strip()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            order: ¦[FL, TX]                          | TX (rank 1, 60) does not rank behind FL (rank 3, 40).
            order: ¦[TX, OH], facts: {OH: {power: 6}} | OH (rank 1, 60) does not rank behind TX (rank 1, 60).
            leader: ¦FL                               | The leader must be FL, was TX.
            leader: ¦TX, facts: {OH: {power: 6}}      | The leader must be TX, was OH and TX.
            leader: ¦TX, parameters: {dearest: 1}     | The leader must be TX, was no candidate.
            score: ¦{id: TX, min: 60.5}               | The score of TX is 60, below 60.5.
            score: ¦{id: TX, min: 1, max: 59}         | The score of TX is 60, above 59.
            excluded: ¦[TX]                           | The excluded candidates must be TX, were none.
            excluded: ¦[], parameters: {dearest: 6}   | The excluded candidates must be none, were FL, OH.
            status: {TX: ¦pass}                       | The status of TX must be pass, was conditional.
            order: ¦[TX, OH], candidates: [TX, FL]    | 'OH' is not one of the candidates that it ranks.
            leader: ¦TX, facts: {island: {power: 2}}  | It has facts for 'island', which it does not rank.
            """)
    void expectationsThatDoNotHoldFailAtTheirPlace(String expectation, String failure) {
        Marked text = Marked.of(RULES + "expect:\n  - {name: it holds, " + expectation + "}\n");
        RuleCompiler.Outcome outcome = MemoryFiles.compile(text.text());

        assertThat(outcome.ruleSet()).isNull();
        assertThat(outcome.issues()).extracting(Marked::shown).containsExactly(text.at("expectation-failed"));
        assertThat(outcome.issues().get(0).message()).isEqualTo("'it holds' fails: " + failure);
        assertThat(outcome.expectations())
                .containsExactly(new ExpectationResult("it holds", false, java.util.List.of(failure)));
    }

    @Test
    void everyClaimIsEvaluated() {
        RuleCompiler.Outcome outcome = judged("leader: FL, score: {id: TX, max: 1}, status: {TX: pass, FL: pass}");

        assertThat(outcome.expectations().get(0).got()).hasSize(3);
        assertThat(outcome.issues()).hasSize(3).allMatch(Issue::hasErrorSeverity);
    }

    @Test
    void aRankingThatCannotBeComputedFails() {
        Marked text = Marked.of(
                RULES.replace("value: power", "value: power / tax") + "expect:\n  - {name: it holds, leader: ¦TX}\n");
        RuleCompiler.Outcome outcome = MemoryFiles.compile(text.text());

        assertThat(outcome.issues()).extracting(Marked::shown).containsExactly(text.at("expectation-failed"));
        assertThat(outcome.issues().get(0).message()).contains("'f.power'", "'FL'", "division by zero");
    }

    @Test
    void onFactsThatUsersChangedAFailureIsAWarning() {
        Marked text = Marked.of(RULES + "expect:\n  - {name: it holds, leader: ¦TX}\n");
        RuleSet rules = MemoryFiles.compile(text.text()).ruleSet();
        org.siteselection.catalogue.CatalogueSnapshot packaged = Facts.small();
        assertThat(ExpectationJudge.doubts(rules, packaged, java.time.Duration.ofSeconds(5)))
                .isEmpty();

        java.util.List<org.siteselection.catalogue.Fact> dearer = packaged.places().stream()
                .flatMap(place -> packaged.facts(place.id()).stream())
                .map(fact -> fact.place().equals("TX") && fact.metric().equals("power")
                        ? new org.siteselection.catalogue.Fact(
                                "TX", "power", 11.9, fact.unit(), fact.year(), fact.source(), null)
                        : fact)
                .toList();
        org.siteselection.catalogue.CatalogueSnapshot live = org.siteselection.catalogue.CatalogueSnapshot.of(
                packaged.edition(), packaged.places(), packaged.metrics(), packaged.sources(), dearer, packaged.laws());
        assertThat(ExpectationJudge.doubts(rules, live, java.time.Duration.ofSeconds(5)))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
                    assertThat(issue.code()).isEqualTo("expectation-failed");
                    assertThat(Marked.shown(issue)).isEqualTo(text.at("expectation-failed"));
                });
    }
}
