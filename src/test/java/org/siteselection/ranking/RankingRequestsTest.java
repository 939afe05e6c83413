package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes by one request: weights, figures, candidates and the rules. */
@QuarkusTest
class RankingRequestsTest {
    private static final String PRICE = "electricity_price_industrial_ttm";
    private static final String BOTH = "{'ruleSet':'asic-assembly','candidates':['TX','FL'],";

    @Test
    void aFactorWeightIsReplacedAndSiblingsNormalised() {
        JsonNode tx = Ask.entry(Ask.ranked(BOTH + "'weights':{'energy':50}}"), "TX");
        // 35 + 50 + 10 + 13 + 14 + 8 = 130
        assertThat(Ask.named(tx.path("factors"), "energy").path("weight").doubleValue())
                .isCloseTo(50.0 / 130, within(1e-11));
        assertThat(Ask.named(tx.path("factors"), "labor").path("weight").doubleValue())
                .isCloseTo(35.0 / 130, within(1e-11));
        assertThat(Ask.criterion(tx, "energy.power_price").path("weight").doubleValue())
                .isCloseTo(50.0 / 130 * 0.45, within(1e-11));
    }

    @Test
    void aCriterionWeightIsReplacedByItsPath() {
        JsonNode tx = Ask.entry(Ask.ranked(BOTH + "'weights':{'energy.power_price':0,'labor':35}}"), "TX");
        JsonNode price = Ask.criterion(tx, "energy.power_price");
        assertThat(price.path("weight").doubleValue()).isZero();
        assertThat(price.path("contribution").doubleValue()).isZero();
        assertThat(Ask.named(tx.path("factors"), "energy").path("weight").doubleValue())
                .isEqualTo(0.2);
        assertThat(Ask.criterion(tx, "energy.reliability").path("weight").doubleValue())
                .isCloseTo(0.2 * 20 / 55, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7.1|7.1",
                "{'value':7.1}|7.1",
                "{'value':7.1,'low':6.5,'high':8.0}|7.1",
                "{'value':7.1,'sd':0.4,'distribution':'normal'}|7.1",
                "{'value':2,'sd':0.1,'distribution':'lognormal'}|7.38905609893"
            })
    void aFigureMayStateItsUncertainty(String fact, double used) {
        JsonNode plain = Ask.ranked(BOTH + "'facts':{'FL':{'" + PRICE + "':" + used + "}}}");
        JsonNode answer = Ask.ranked(BOTH + "'facts':{'FL':{'" + PRICE + "':" + fact + "}}}");
        JsonNode price = Ask.criterion(Ask.entry(answer, "FL"), "energy.power_price");
        assertThat(price.path("value").doubleValue()).isEqualTo(used);
        assertThat(Ask.score(answer, "FL")).isCloseTo(Ask.score(plain, "FL"), within(1e-9));
        assertThat(Ask.score(answer, "TX")).isEqualTo(Ask.score(plain, "TX"));
    }

    @Test
    void anOwnSiteInheritsFromItsState() {
        JsonNode answer = Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX',"
                + "{'id':'twin','state':'TX'},"
                + "{'id':'fort_worth','name':'Alliance site','state':'TX','facts':{'" + PRICE + "':5.9}}]}");
        assertThat(Ask.score(answer, "twin")).isEqualTo(Ask.score(answer, "TX"));
        // Equals tie, share the better rank and are listed by id.
        assertThat(answer.path("ranking").findValuesAsText("rank")).containsExactly("1", "2", "2");
        JsonNode site = answer.at("/ranking/0");
        assertThat(site.path("name").asText()).isEqualTo("Alliance site");
        assertThat(Ask.entry(answer, "twin").path("name").asText()).isEqualTo("twin");
        assertThat(Ask.criterion(site, "energy.power_price").path("sources")).hasToString("[\"request\"]");
        assertThat(Ask.criterion(site, "labor.assembler_wage").path("sources")).hasToString("[\"oews-2025-state\"]");
        assertThat(Ask.named(site.at("/gates/0/laws"), "SB 17")
                        .path("effective")
                        .asText())
                .isEqualTo("2025-09-01");
    }

    @Test
    void aSiteWithoutStateHasOnlyItsOwnFigures() {
        JsonNode answer = Ask.ranked("{'ruleSet':'asic-assembly','candidates':["
                + "{'id':'bare'},"
                + "{'id':'some','facts':{'" + PRICE + "':6.5,'wage_electronic_assembler':20.5}}]}");
        JsonNode some = Ask.entry(answer, "some");
        assertThat(some.path("completeness").doubleValue()).isCloseTo(0.09 + 0.35 * 0.28, within(1e-11));
        assertThat(some.at("/scoreInterval/0").doubleValue())
                .isLessThan(some.path("score").doubleValue());
        assertThat(some.path("status").asText()).isEqualTo("unknown");
        assertThat(some.at("/gates/0/laws")).isEmpty();
        JsonNode bare = Ask.named(answer.path("excluded"), "bare");
        assertThat(bare.path("code").asText()).isEqualTo("missing-value");
        assertThat(bare.path("reason").asText()).contains("energy.power_price", "labor.assembler_wage");
    }

    @Test
    void figuresOfTheRequestOverrideThoseOfTheSite() {
        JsonNode answer = Ask.ranked("{'ruleSet':'asic-assembly','candidates':["
                + "{'id':'site','state':'TX','facts':{'" + PRICE + "':6}}],'facts':{'site':{'" + PRICE + "':7}}}");
        assertThat(Ask.criterion(answer.at("/ranking/0"), "energy.power_price")
                        .path("value")
                        .doubleValue())
                .isEqualTo(7);
    }

    @Test
    void inlineRulesUseTheFilesOfTheDirectory() {
        JsonNode answer = Ask.ranked(
                "{'rules':{'factors':{'labor':{'use':'factors/labor.yaml'}}}," + "'candidates':['TX','FL']}");
        JsonNode stored = Ask.got("asic-assembly?state=TX");
        double labor = Ask.named(stored.at("/ranking/0/factors"), "labor")
                .path("score")
                .doubleValue();
        assertThat(Ask.score(answer, "TX")).isCloseTo(labor, within(1e-9));
        assertThat(answer.at("/ruleSet/id").isNull()).isTrue();
        assertThat(answer.at("/ruleSet/version").isNull()).isTrue();
        assertThat(answer.at("/ruleSet/digest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(Ask.entry(answer, "TX").path("gates")).isEmpty();
    }

    @Test
    void inlineRulesCanUseMetricsOfTheRequest() {
        JsonNode answer = Ask.ranked("{'rules':{'x_note':'kept','factors':{'cost':{'criteria':{"
                + "'power':{'value':'" + PRICE + "','weight':2,'scale':{'type':'linear','worst':12,'best':2}},"
                + "'rent':{'value':'rent * 2','weight':1,'scale':{'type':'linear','worst':20,'best':0}}}}}},"
                + "'candidates':[{'id':'dallas','state':'TX','facts':{'rent':5}},'FL'],'facts':{'FL':{'rent':10}}}");
        // Texas pays 6.365 cents and Florida 8.465: (56.35 x 2 + 50) / 3 and (35.35 x 2 + 0) / 3.
        assertThat(Ask.score(answer, "dallas")).isCloseTo((56.35 * 2 + 50) / 3, within(1e-9));
        assertThat(Ask.score(answer, "FL")).isCloseTo(35.35 * 2 / 3, within(1e-9));
        assertThat(answer.at("/ranking/0/id").asText()).isEqualTo("dallas");
    }

    @Test
    void rulesWithOtherKeyOrderAreTheSameRules() {
        String power = "'power':{'value':'" + PRICE + "','weight':2,'scale':{'type':'linear','worst':12,'best':2}}";
        String wage =
                "'wage':{'weight':1,'value':'wage_assembler_misc','scale':{'best':15,'type':'linear','worst':30}}";
        String begin = "{'candidates':['TX','FL'],'rules':{'factors':{'cost':{'criteria':{";
        JsonNode first = Ask.ranked(begin + power + "," + wage + "}}}}}");
        JsonNode second = Ask.ranked(begin + wage + "," + power + "}}}}}");
        assertThat(second.path("ruleSet")).isEqualTo(first.path("ruleSet"));
        // The shown order follows the document; the numbers do not depend on it.
        for (String id : new String[] {"TX", "FL"}) {
            assertThat(Ask.score(second, id)).isEqualTo(Ask.score(first, id));
            for (String path : new String[] {"cost.power", "cost.wage"}) {
                assertThat(Ask.criterion(Ask.entry(second, id), path))
                        .isEqualTo(Ask.criterion(Ask.entry(first, id), path));
            }
        }
    }
}
