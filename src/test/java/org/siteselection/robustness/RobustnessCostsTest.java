package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.siteselection.ranking.Ask;

/** Present values over the draws of uncertain facts. */
@QuarkusTest
class RobustnessCostsTest {
    private static final String FACTORS =
            "'factors':{'f':{'criteria':{'a':{'value':'x','weight':1,'scale':{'type':'linear','worst':0,'best':10}}}}}";
    private static final String COSTS = ",'costs':{'currency':'USD','years':1,'lines':{"
            + "'power':{'once':'100 * x'},'tax':{'once':'y'},'fee':{'once':'z','missing':50}}}";
    private static final String CANDIDATES = "'candidates':["
            + "{'id':'certain','facts':{'x':3,'y':5}},"
            + "{'id':'drawn','facts':{'x':{'value':3,'low':2,'high':7},'y':5,'z':40}},"
            + "{'id':'blank','facts':{'x':{'value':1,'low':1,'high':2}}}],'samples':4000";

    private static JsonNode costs(String rules, int candidate) {
        return Ask.analysed("{'rules':{" + rules + "}," + CANDIDATES + "}")
                .path("candidates")
                .get(candidate)
                .path("costs");
    }

    @Test
    void candidatesHaveTheSpreadOfTheirPresentValue() {
        JsonNode drawn = costs(FACTORS + COSTS, 1);
        assertThat(drawn.path("mean").doubleValue()).isEqualTo(445, within(10.0));
        assertThat(drawn.path("p10").doubleValue()).isEqualTo(45 + 100 * (2 + Math.sqrt(0.5)), within(10.0));
        assertThat(drawn.path("p90").doubleValue()).isEqualTo(45 + 100 * (7 - Math.sqrt(2)), within(15.0));
        assertThat(costs(FACTORS + COSTS, 0)).hasToString("{\"mean\":355.0,\"p10\":355.0,\"p90\":355.0}");
        assertThat(costs(FACTORS + COSTS, 2)).hasToString("{\"mean\":null,\"p10\":null,\"p90\":null}");
    }

    @Test
    void rulesWithoutCostsLeaveTheMemberOut() {
        assertThat(costs(FACTORS, 1).isMissingNode()).isTrue();
    }
}
