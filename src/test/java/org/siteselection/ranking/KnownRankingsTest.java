package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.request.JsonNumbers;
import org.siteselection.ranking.KnownRanking.Form;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;

/** Rankings are the same bytes whether earlier rankings are known or not. */
class KnownRankingsTest {
    private static final RuleFiles RULES = RuleFiles.read(Path.of("scoring-rules"));
    private static final CatalogueSnapshot CATALOGUE = PackagedEdition.snapshot();
    private static final CatalogueSnapshot CHANGED = withOtherFacts(CATALOGUE);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(JsonNumbers.module());
    private static final long AMPLE = 200_000_000;

    private static CatalogueSnapshot withOtherFacts(CatalogueSnapshot from) {
        EditionData data = from.data();
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : data.facts()) {
            boolean other = fact.metric().equals("unemployment_rate");
            facts.add(
                    other
                            ? new Fact(
                                    fact.place(),
                                    fact.metric(),
                                    fact.value() + 0.5,
                                    fact.unit(),
                                    fact.year(),
                                    fact.source(),
                                    fact.uncertainty())
                            : fact);
        }
        return from.with(new EditionData(
                data.edition(), data.places(), data.metrics(), data.sources(), facts, data.laws(), data.counties()));
    }

    private static RuleSet rules(RankingRequest request) {
        return RULES.ruleSet(String.valueOf(request.ruleSet())).orElseThrow();
    }

    private static byte[] bytes(Object answer) throws JsonProcessingException {
        return answer instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(answer);
    }

    /** The answer, or the problem that the caller gets instead. */
    private static String answer(RankingBytes rankings, Question question, RankingRequest request, boolean table)
            throws JsonProcessingException {
        try {
            return text(table ? rankings.table(question) : bytes(rankings.json(question, request.explain(question))));
        } catch (ApiException e) {
            return e.code() + ": " + e.getMessage() + e.violations();
        }
    }

    private static String computed(Question question, RankingRequest request, boolean table)
            throws JsonProcessingException {
        try {
            return table
                    ? new RankingTable(question.rules(), Form.table(question) == Form.WIDE_TABLE)
                            .csv(Rankings.rank(question, Explain.TOP))
                    : JSON.writeValueAsString(Rankings.rank(question, request.explain(question)));
        } catch (ApiException e) {
            return e.code() + ": " + e.getMessage() + e.violations();
        }
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** @param bytes with little memory, rankings displace each other all the time */
    @ParameterizedTest
    @CsvSource({"200000000, 1200", "3000000, 600", "0, 200"})
    void knownRankingsChangeNoByte(long bytes, int requests) throws JsonProcessingException {
        KnownRankings known = new KnownRankings(bytes);
        RankingBytes rankings = new RankingBytes(known, JSON);
        Random random = new Random(3);
        int answered = 0;
        int repeated = 0;
        for (RandomRankings.Ranking one : RandomRankings.of(bytes, requests)) {
            RankingRequest request = RankingRequestReader.read(
                    RankingRequestReader.parse(one.body().getBytes(StandardCharsets.UTF_8)));
            CatalogueSnapshot catalogue = random.nextInt(3) == 0 ? CHANGED : CATALOGUE;
            Question question;
            try {
                question = QuestionBuilder.build(rules(request), catalogue, request);
            } catch (ApiException e) {
                continue;
            }
            boolean table = one.accept().equals("text/csv");
            byte[] same = known.answer(question, table ? Form.table(question) : Form.of(request.explain(question)));
            String expected = computed(question, request, table);
            if (same != null) {
                assertThat(text(same)).as(one.body()).isEqualTo(expected);
                repeated++;
            }
            assertThat(answer(rankings, question, request, table))
                    .as(one.body())
                    .isEqualTo(expected);
            answered++;
            assertThat(known.bytes()).isLessThanOrEqualTo(2 * bytes);
        }
        assertThat(answered).isGreaterThan(requests / 2);
        assertThat(repeated > 0).isEqualTo(bytes > 0);
    }

    /** A comparison if there are two candidates, and the ranking with its inputs; or the problem that the caller gets. */
    private static String traced(Question question, Explain explain, KnownRanking known)
            throws JsonProcessingException {
        try {
            RankingWithProvenance ranking = Rankings.trace(question, explain, known);
            Object comparison = question.candidates().size() == 2 ? Rankings.compare(question, explain, known) : "";
            return JSON.writeValueAsString(ranking.answer()) + ranking.facts() + JSON.writeValueAsString(comparison);
        } catch (ApiException e) {
            return e.code() + ": " + e.getMessage() + e.violations();
        }
    }

    @Test
    void knownRankingsChangeNoByteOfComparisonsAndStoredRankings() throws JsonProcessingException {
        KnownRankings known = new KnownRankings(AMPLE);
        for (RandomRankings.Ranking one : RandomRankings.of(7, 500)) {
            RankingRequest request = RankingRequestReader.read(
                    RankingRequestReader.parse(one.body().getBytes(StandardCharsets.UTF_8)));
            try {
                Question question = QuestionBuilder.build(rules(request), CATALOGUE, request);
                Explain explain = request.explain(question);
                assertThat(traced(question, explain, known.of(question)))
                        .as(one.body())
                        .isEqualTo(traced(question, explain, KnownRanking.none()));
            } catch (ApiException e) {
                // The names of the request are unknown.
            }
        }
    }

    private static Question question(String ruleSet, CatalogueSnapshot catalogue, Map<String, Object> parameters) {
        RuleSet rules = RULES.ruleSet(ruleSet).orElseThrow();
        Question all = Question.ofAll(rules, catalogue);
        return new Question(rules, catalogue, all.candidates(), parameters, Map.of(), Map.of(), rules.method());
    }

    @Test
    void whatIsKnownBelongsToRulesCatalogueAndParameters() {
        KnownRankings known = new KnownRankings(AMPLE);
        KnownRanking one = known.of(question("asic-assembly", CATALOGUE, Map.of()));
        assertThat(known.of(question("asic-assembly", CATALOGUE, Map.of()))).isSameAs(one);
        assertThat(known.of(question("asic-assembly", CHANGED, Map.of()))).isNotSameAs(one);
        assertThat(known.of(question("mining-site", CATALOGUE, Map.of()))).isNotSameAs(one);
        assertThat(known.of(question("asic-assembly", CATALOGUE, Map.of("headcount", 3.0))))
                .isNotSameAs(one);
    }

    @Test
    void parametersAreKeptWhenTheyComeASecondTime() {
        KnownRankings known = new KnownRankings(AMPLE);
        Question question = question("asic-assembly", CATALOGUE, Map.of("headcount", 3.0));
        KnownRanking first = known.of(question);
        KnownRanking second = known.of(question);
        assertThat(second).isNotSameAs(first);
        assertThat(known.of(question)).isSameAs(second);
    }

    @Test
    void parametersThatComeOnceDisplaceNothing() {
        KnownRankings known = new KnownRankings(AMPLE);
        KnownRanking own = known.of(question("asic-assembly", CATALOGUE, Map.of()));
        IntStream.range(1, 1_000)
                .forEach(i -> known.of(question("asic-assembly", CATALOGUE, Map.of("headcount", (double) i))));
        assertThat(known.of(question("asic-assembly", CATALOGUE, Map.of()))).isSameAs(own);
    }

    @Test
    void oldCataloguesAreForgotten() {
        KnownRankings known = new KnownRankings(AMPLE);
        Map<String, KnownRanking> byDigest = new HashMap<>();
        CatalogueSnapshot catalogue = CATALOGUE;
        for (int i = 0; i < 3; i++) {
            byDigest.put(catalogue.digest(), known.of(question("asic-assembly", catalogue, Map.of())));
            catalogue = withOtherFacts(catalogue);
        }
        assertThat(byDigest).hasSize(3);
        assertThat(known.of(question("asic-assembly", CATALOGUE, Map.of())))
                .isNotSameAs(byDigest.get(CATALOGUE.digest()));
    }
}
