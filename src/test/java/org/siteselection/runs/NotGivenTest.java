package org.siteselection.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.ranking.Ask;

/** Typed clients send null or an empty map for absent values. */
@QuarkusTest
class NotGivenTest {
    private static final String GIVEN =
            "'ruleSet':'mining-site','candidates':['TX',{'id':'site','state':'FL','facts':{'electricity_price_industrial_ttm':20}}]";

    private static final String SPARSE = "'ruleSet':'mining-site','candidates':['TX',"
            + "{'id':'site','name':null,'state':'FL','facts':{'electricity_price_industrial_ttm':"
            + "{'value':20,'low':null,'high':null,'sd':null,'distribution':null},'population_2024':null}}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'rules':null,'parameters':null,'weights':null,'facts':null,'waivers':null,'method':null,'explain':null",
                "'rules':{},'parameters':{},'weights':{},'facts':{},'waivers':{},'method':{}",
                "'parameters':{'headcount':null},'weights':{'energy':null},'facts':{'TX':null},'waivers':{'TX':null}",
                "'facts':{'TX':{'electricity_price_industrial_ttm':null}},'waivers':{'TX':{'foreign_ownership':null}}",
                "'method':{'type':'weighted_sum'}"
            })
    void absentMembersChangeNothing(String notGiven) {
        assertThat(Ask.ranked("{" + SPARSE + "," + notGiven + "}")).isEqualTo(Ask.ranked("{" + GIVEN + "}"));
    }

    @Test
    void nullOptionsOfAMethodAreAbsent() {
        assertThat(Ask.ranked("{" + GIVEN + ",'method':{'type':'vikor','v':null}}"))
                .isEqualTo(Ask.ranked("{" + GIVEN + ",'method':'vikor'}"));
    }

    @Test
    void everyMemberOfARobustnessRequestCanBeNull() {
        assertThat(Ask.analysed("{" + SPARSE + ",'samples':500,'seed':null,'weightModel':{},'sampleMissing':null,"
                        + "'include':null}"))
                .isEqualTo(Ask.analysed("{" + GIVEN + ",'samples':500}"));
    }

    @Test
    void everyMemberOfAComparisonCanBeNull() {
        String path = "/v1/comparisons";
        assertThat(compared(path, "{" + SPARSE + ",'weights':null,'method':{}}"))
                .isEqualTo(compared(path, "{" + GIVEN + "}"));
    }

    private static String compared(String path, String request) {
        return given().contentType("application/json")
                .body(request.replace('\'', '"'))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aRunStoresTheOriginalAnswer() {
        JsonNode run = AskRuns.created("{" + SPARSE + ",'weights':null,'label':null}");
        assertThat(run.path("request").toString())
                .startsWith("{\"ruleSet\":\"mining-site\",\"candidates\":[\"TX\",")
                .doesNotContain("null");
        AskRuns.delete("/v1/runs/" + run.path("id").asText());
    }

    @Test
    void aRuleDocumentIsStoredUnchanged() {
        String rules = "{'owner':null,'factors':{'energy':{'criteria':{'price':{'weight':null,"
                + "'value':'electricity_price_industrial_ttm','scale':{'type':'linear','worst':12,'best':5}}}}}}";
        JsonNode run = AskRuns.created("{'rules':" + rules + ",'candidates':['TX'],'weights':null}");
        assertThat(run.path("request").toString())
                .isEqualTo("{\"rules\":" + rules.replace('\'', '"') + ",\"candidates\":[\"TX\"]}");
        AskRuns.delete("/v1/runs/" + run.path("id").asText());
    }
}
