package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.request.JsonBody;
import org.siteselection.http.request.JsonNumbers;
import org.siteselection.rulefiles.RuleFiles;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NamedNumbers;
import org.siteselection.text.SharedNames;

/**
 * Inline candidates of a large body, whose figures are arrays and which share what they do not state themselves, get the
 * answers of a small one, in which each is read and computed by itself.
 */
class InlineRowsTest {
    private static final RuleFiles RULES = RuleFiles.read(Path.of("scoring-rules"));
    private static final List<String> RULE_SETS =
            List.of("asic-assembly", "asic-assembly", "mining-site", "asic-assembly-cost");
    private static final List<String> STATES = List.of("TX", "FL", "VT", "NH", "AZ", "NY", "OK");
    private static final CatalogueSnapshot CATALOGUE = PackagedEdition.snapshot();
    private static final List<Fact> FACTS = PackagedEdition.data().facts().stream()
            .filter(fact -> STATES.contains(fact.place()))
            .toList();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(JsonNumbers.module());
    /** With it, a body is large. */
    private static final String BLANKS = " ".repeat(70_000);

    private final Random random = new Random(1);

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Metrics of all rules, sometimes with one that is unknown. */
    private List<String> metrics(RuleSet rules) {
        List<String> all = new ArrayList<>(rules.scope().metrics());
        Collections.shuffle(all, random);
        List<String> some = new ArrayList<>(all.subList(0, random.nextInt(chance(0.5) ? 4 : 60)));
        if (chance(0.05)) {
            some.add("unknown_metric");
        }
        return some;
    }

    /** A value that some state has, rarely one beyond the bounds of its metric. */
    private String value(String metric) {
        List<Fact> facts =
                FACTS.stream().filter(fact -> fact.metric().equals(metric)).toList();
        double value = facts.isEmpty() ? random.nextInt(3) : pick(facts).value();
        if (chance(0.0003)) {
            return "-1e9";
        }
        if (chance(0.001)) {
            return "{\"value\":" + value + ",\"low\":" + value + ",\"high\":" + (value + 1) + "}";
        }
        return value == Math.rint(value) && chance(0.5)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }

    private String candidate(int number, List<List<String>> sets) {
        if (chance(0.1)) {
            return "\"" + STATES.get(number % STATES.size()) + "\"";
        }
        String facts = pick(sets).stream()
                .map(metric -> "\"" + metric + "\":" + value(metric))
                .collect(Collectors.joining(",", "{", "}"));
        String state = chance(0.85) ? ",\"state\":\"" + pick(STATES) + "\"" : "";
        String name = chance(0.2) ? ",\"name\":\"Plant " + number + "\"" : "";
        String point = chance(0.1) ? ",\"latitude\":32.7,\"longitude\":-97.3" : "";
        return "{\"id\":\"site_" + number + "\"" + name + state + point + ",\"facts\":" + facts + "}";
    }

    private String body() {
        String id = chance(0.03) ? "asic-assembly-county" : pick(RULE_SETS);
        RuleSet rules = RULES.ruleSet(id).orElseThrow();
        List<List<String>> sets = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> metrics(rules))
                .toList();
        List<String> members = new ArrayList<>(List.of("\"ruleSet\":\"" + id + "\""));
        members.add(IntStream.range(0, 2 + random.nextInt(10))
                .mapToObj(i -> candidate(i, sets))
                .collect(Collectors.joining(",", "\"candidates\":[", "]")));
        members.add("\"explain\":\"" + pick(List.of("none", "none", "top", "full")) + "\"");
        if (chance(0.2)) {
            members.add("\"waivers\":{\"site_0\":{\"foreign_ownership\":\"Memo\"}}");
        }
        if (chance(0.2)) {
            members.add("\"facts\":{\"site_1\":{\"unemployment_rate\":" + random.nextInt(9) + "}}");
        }
        if (chance(0.2)) {
            members.add("\"weights\":{\"energy\":" + random.nextInt(3) + "}");
        }
        if (chance(0.2)) {
            members.add("\"method\":\"" + pick(List.of("topsis", "minimum", "weighted_product")) + "\"");
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static Question question(RankingRequest request) {
        RuleSet rules = RULES.ruleSet(String.valueOf(request.ruleSet())).orElseThrow();
        return QuestionBuilder.build(rules, CATALOGUE, request);
    }

    /** The answers to a request as JSON, with all that they read, as they are streamed, and as a table; or the problem. */
    private static String answers(ObjectNode tree) throws JsonProcessingException {
        try {
            RankingRequest request = RankingRequestReader.read(tree);
            Question question = question(request);
            RankingWithProvenance ranking = Rankings.trace(question, request.explain(question), KnownRanking.none());
            RankingBytes streamed = new RankingBytes(new KnownRankings(0), JSON);
            return JSON.writeValueAsString(ranking.answer())
                    + ranking.facts()
                    + JSON.writeValueAsString(streamed.streamed(question, request.explain(question)))
                    + new RankingTable(question.rules(), true).csv(Rankings.rank(question, Explain.TOP));
        } catch (ApiException e) {
            return e.code() + ": " + e.getMessage() + e.violations();
        }
    }

    @Test
    void rowsOfFiguresGiveTheAnswersOfSingleFigures() throws JsonProcessingException {
        int answered = 0;
        int shared = 0;
        for (int round = 0; round < 400; round++) {
            String body = body();
            ObjectNode rows = RankingRequestReader.parse((body + BLANKS).getBytes(StandardCharsets.UTF_8));
            String answers = answers(rows);
            assertThat(answers).as(body).isEqualTo(answers(JsonBody.parse(body)));
            answered += answers.startsWith("{") ? 1 : 0;
            shared += sharesNames(rows) ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(150);
        assertThat(shared).isGreaterThan(150);
    }

    /** Whether several candidates have the same metrics. */
    private static boolean sharesNames(ObjectNode body) {
        List<SharedNames> names = new ArrayList<>();
        try {
            question(RankingRequestReader.read(body)).candidates().stream()
                    .filter(candidate -> candidate.figures() instanceof NamedNumbers)
                    .forEach(candidate -> names.add(((NamedNumbers) candidate.figures()).names()));
        } catch (ApiException e) {
            return false;
        }
        return names.stream().distinct().count() < names.size();
    }
}
