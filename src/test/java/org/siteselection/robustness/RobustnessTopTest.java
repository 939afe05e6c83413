package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.ranking.Ask;

/** Analyses of the best candidates of many. */
@QuarkusTest
class RobustnessTopTest {
    private static List<String> ids(JsonNode candidates, int most) {
        List<String> ids = new ArrayList<>();
        candidates.forEach(candidate -> ids.add(candidate.path("id").textValue()));
        return ids.subList(0, Math.min(most, ids.size()));
    }

    @Test
    void theBestCountiesAreAnalysed() {
        JsonNode ranking = Ask.ranked("{'ruleSet':'asic-assembly-county','explain':'none'}");
        JsonNode analysis = Ask.analysed("{'ruleSet':'asic-assembly-county','samples':500,'top':5}");
        assertThat(ids(analysis.path("candidates"), 99)).isEqualTo(ids(ranking.path("ranking"), 5));
        assertThat(analysis.path("candidates").get(4).path("score"))
                .isEqualTo(ranking.path("ranking").get(4).path("score"));
        assertThat(analysis.path("analysed").path("top").intValue()).isEqualTo(5);
        assertThat(analysis.path("analysed").path("of").intValue())
                .isEqualTo(ranking.path("ranking").size());
        assertThat(analysis.path("excluded").size())
                .isEqualTo(ranking.path("excluded").size());
    }

    @Test
    void moreThanThereAreGivesTheWholeAnalysis() {
        String question = "{'ruleSet':'asic-assembly','candidates':['TX','FL','OH'],'samples':500";
        ObjectNode top = (ObjectNode) Ask.analysed(question + ",'top':200}");
        JsonNode analysed = top.remove("analysed");
        assertThat(top).isEqualTo(Ask.analysed(question + "}"));
        assertThat(analysed).hasToString("{\"top\":3,\"of\":3}");
    }

    @Test
    void scoresThatDependOnTheCandidatesGetAWarning() {
        String question = "{'rules':{'factors':{'f':{'criteria':{'a':{'value':'x','goal':'maximize','weight':1,"
                + "'scale':{'type':'relative','by':'min_max'}}}}}},'candidates':[{'id':'a','facts':{'x':1}},{'id':'b','facts':{'x':2}},"
                + "{'id':'c','facts':{'x':4}}],'samples':100";
        assertThat(Ask.analysed(question + ",'top':2}").path("warnings").findValuesAsText("code"))
                .contains("top-changes-scores");
        assertThat(Ask.analysed(question + "}").path("warnings").findValuesAsText("code"))
                .doesNotContain("top-changes-scores");
    }
}
