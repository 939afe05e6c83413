package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.ranking.Ask;

/** Weights under constraints of order and bounds. */
@QuarkusTest
class RobustnessConstrainedTest {
    private static final String FOUR = "'ruleSet':'asic-assembly','candidates':['TX','FL','TN','DC']";
    private static final String A = criterion("a", "x");
    private static final String B = criterion("b", "y");
    /** Two criteria under a factor, one beside them, one of weight 0, one that is only reported. */
    private static final String RULES = rules(A + "," + B);

    private static String criterion(String id, String value) {
        return "'" + id + "':{'value':'" + value + "','weight':1,'scale':{'type':'linear','worst':0,'best':10}}";
    }

    /** p is better in a, q in all others, by the same points. */
    private static String rules(String first) {
        return "'rules':{'factors':{"
                + "'f':{'weight':2,'criteria':{" + first + "}},"
                + "'g':{'weight':1,'criteria':{" + criterion("c", "y") + ",'r':{'value':'x','report_only':true}}},"
                + "'h':{'weight':0,'criteria':{" + criterion("d", "y") + "}}}},"
                + "'candidates':[{'id':'p','facts':{'x':9,'y':1}},{'id':'q','facts':{'x':1,'y':9}}]";
    }

    private static String asked(String request, String constraints) {
        return "{" + request + ",'samples':4000,'weightModel':{'type':'constrained'," + constraints + "}}";
    }

    private static double first(JsonNode answer, String id) {
        for (JsonNode candidate : answer.path("candidates")) {
            if (candidate.path("id").asText().equals(id)) {
                return candidate.at("/rankAcceptability/0").doubleValue();
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void centralWeightsSatisfyTheConstraints() {
        JsonNode answer = Ask.analysed(asked(
                FOUR, "'order':[['labor','energy'],['labor','policy']],'bounds':{'energy':[0.1,0.3],'labor':[0,1]}"));
        assertThat(answer.path("weightModel"))
                .hasToString("{\"type\":\"constrained\",\"order\":[[\"labor\",\"energy\"],[\"labor\",\"policy\"]],"
                        + "\"bounds\":{\"energy\":[0.1,0.3],\"labor\":[0.0,1.0]}}");
        int seen = 0;
        for (JsonNode candidate : answer.path("candidates")) {
            JsonNode central = candidate.path("centralWeights");
            if (!central.isNull()) {
                seen++;
                assertThat(under(central, "energy")).isBetween(0.1, 0.3);
                assertThat(under(central, "labor"))
                        .isGreaterThan(under(central, "energy"))
                        .isGreaterThan(under(central, "policy"));
                assertThat(under(central, "")).isEqualTo(1, within(1e-9));
            }
        }
        assertThat(seen).isPositive();
        assertThat(answer.at("/verdictReason/spread").doubleValue()).isEqualTo(0.25);
    }

    private static double under(JsonNode weights, String factor) {
        double sum = 0;
        for (var weight : weights.properties()) {
            sum += weight.getKey().startsWith(factor.isEmpty() ? "" : factor + ".")
                    ? weight.getValue().doubleValue()
                    : 0;
        }
        return sum;
    }

    @Test
    void sharesFollowFromTheRegion() {
        // p leads where a weighs more than a half; a, b and c are uniform over the simplex without constraints.
        assertThat(first(Ask.analysed(asked(RULES, "'order':[]")), "p")).isEqualTo(0.25, within(0.03));
        assertThat(first(Ask.analysed(asked(RULES, "'order':[['f.a','f.b'],['f.b','g.c']]")), "p"))
                .isEqualTo(0.75, within(0.03));
        assertThat(first(Ask.analysed(asked(RULES, "'bounds':{'f.a':[0.5,1]}")), "p"))
                .isEqualTo(1);
        // Uniform between 0 and 0.8.
        assertThat(first(Ask.analysed(asked(RULES, "'bounds':{'f':[0.8,0.8]}")), "p"))
                .isEqualTo(0.375, within(0.03));
        assertThat(first(Ask.analysed(asked(RULES, "'bounds':{'g':[0.2,0.2]}")), "p"))
                .isEqualTo(0.375, within(0.03));
    }

    @Test
    void theOrderOfCriteriaInTheRulesChangesNothing() {
        String turned = rules(B + "," + A);
        String constraints = "'order':[['f.a','f.b']],'bounds':{'g':[0.1,0.5]}";
        assertThat(Ask.analysed(asked(turned, constraints)).path("candidates"))
                .isEqualTo(Ask.analysed(asked(RULES, constraints)).path("candidates"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'order':[['f.a','f.b'],['f','g'],['f.b','f.a']],'bounds':{'f.a':[0.6,0.7]}"
                        + "|weightModel.order[2] weightModel.bounds.f.a[0]|'f.b' weighs at least as much as 'f.a'.",
                "'bounds':{'f':[0,0.3],'g':[0.1,0.4]}|weightModel.bounds.f[1] weightModel.bounds.g[1]|together",
                "'bounds':{'h':[0.1,0.4]}|weightModel.bounds.h[0]|'h' weighs at least 0.1 ('h' has the weight 0).",
                "'order':[['h.d','f'],['h','g']]|weightModel.order[0] weightModel.order[1]|('h.d' has the weight 0)"
            })
    void contradictionsAreNamed(String constraints, String fields, String message) {
        var problem = assertProblem(Ask.robustness(asked(RULES, constraints)), 422, "weights-infeasible");
        assertThat(problem.getList("violations.field")).isEqualTo(List.of(fields.split(" ")));
        assertThat(problem.getString("detail")).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'bounds':{'f':[0,0.3],'g':[0.1,0.4]}|weightModel.bounds.f[1] weightModel.bounds.g[1]",
                "'bounds':{'h':[0.1,0.4]}|weightModel.bounds.h[0]",
                "'bounds':{'f':[0,0.3],'g':[0.1,0.8]}|"
            })
    void contradictionsAreNamedWithoutAFeasibleCandidate(String constraints, String fields) {
        String none = RULES.replace(
                "'rules':{", "'rules':{'gates':{'all':{'when':'x > 0','outcome':'fail','reason':'No.'}},");
        if (fields == null) {
            assertThat(Ask.analysed(asked(none, constraints)).path("candidates"))
                    .isEmpty();
            return;
        }
        var problem = assertProblem(Ask.robustness(asked(none, constraints)), 422, "weights-infeasible");
        assertThat(problem.getList("violations.field")).isEqualTo(List.of(fields.split(" ")));
    }

    @Test
    void unknownPathsAreNamedTogether() {
        var problem = assertProblem(
                Ask.robustness(asked(FOUR, "'order':[['labor','enrgy']],'bounds':{'energy.pwer':[0.1,0.2]}")),
                422,
                "unknown-name");
        assertThat(problem.getList("violations.field"))
                .isEqualTo(List.of("weightModel.order[0][1]", "weightModel.bounds.energy.pwer"));
        assertThat(problem.getString("violations[0].message"))
                .isEqualTo("There is no factor or criterion 'enrgy'. Maybe 'energy' was meant.");
        problem = assertProblem(Ask.robustness(asked(RULES, "'order':[['g.r','f']]")), 422, "unknown-name");
        assertThat(problem.getString("violations[0].message")).contains("'g.r' is only reported and has no weight.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'constrained','order':['labor']}|weightModel.order[0]|must be a pair of paths: [\"labor\", \"energy\"], was \"labor\".",
                "{'type':'constrained','order':[['labor']]}|weightModel.order[0]|was an array of 1 element.",
                "{'type':'constrained','order':[['a','b','c']]}|weightModel.order[0]|was an array of 3 elements.",
                "{'type':'constrained','order':[['a','b'],[1,'c']]}|weightModel.order[1][0]|must be text, was 1.",
                "{'type':'constrained','order':[['a','a']]}|weightModel.order[0]|must name two different nodes, was 'a' twice.",
                "{'type':'constrained','order':{}}|weightModel.order|must be an array, was an object.",
                "{'type':'constrained','bounds':[0.1,0.2]}|weightModel.bounds|must be an object, was an array.",
                "{'type':'constrained','bounds':{'a':0.2}}|weightModel.bounds.a|must be the lowest and the highest weight: [0.1, 0.3], was 0.2.",
                "{'type':'constrained','bounds':{'a':[0.3,0.1]}}|weightModel.bounds.a|was [0.3, 0.1]",
                "{'type':'constrained','bounds':{'a':[-0.1,0.1]}}|weightModel.bounds.a[0]|must be a weight from 0 to 1, was -0.1.",
                "{'type':'constrained','bounds':{'a':[0.1,1.5]}}|weightModel.bounds.a[1]|must be a weight from 0 to 1, was 1.5.",
                "{'type':'constrained','bounds':{'a':[0.1,'b']}}|weightModel.bounds.a[1]|must be a number, was \"b\".",
                "{'type':'constrained','spread':0.1}|weightModel.spread|belongs to the type around; constrained has none.",
                "{'type':'around','bounds':{'a':[0,1]}}|weightModel.bounds|belongs to the type constrained; around has none.",
                "{'type':'constrained','ordr':[]}|weightModel.ordr|Maybe 'order' was meant."
            })
    void errorsOfShapeAreNamed(String model, String field, String message) {
        var problem =
                assertProblem(Ask.robustness("{" + FOUR + ",'weightModel':" + model + "}"), 400, "invalid-request");
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(problem.getString("violations[0].message")).contains(message);
    }

    @Test
    void otherMethodsUseTheConstraintsToo() {
        JsonNode answer = Ask.analysed(asked(
                "'ruleSet':'mining-site','method':'topsis','candidates':['TX','OK','NM']",
                "'bounds':{'energy':[0.3,0.5]}"));
        assertThat(answer.path("candidates")).hasSize(3);
        assertThat(answer.at("/candidates/0/centralWeights").isNull()).isFalse();
    }

    @Test
    void sameRequestAndSeedGiveTheSameBytes() {
        String request = asked(FOUR, "'order':[['labor','energy']]");
        String body = Ask.robustness(request).asString();
        assertThat(Ask.robustness(request).asString()).isEqualTo(body);
        assertThat(Ask.robustness(request.replace("'samples'", "'seed':7,'samples'"))
                        .asString())
                .isNotEqualTo(body);
    }

    @Test
    void manyConstraintsAreRefused() {
        String pairs = "['labor','energy'],".repeat(201);
        var problem = assertProblem(
                Ask.robustness(asked(FOUR, "'order':[" + pairs.substring(0, pairs.length() - 1) + "]")),
                400,
                "invalid-request");
        assertThat(problem.getString("violations[0].message")).isEqualTo("must have at most 200 pairs, was 201.");
    }
}
