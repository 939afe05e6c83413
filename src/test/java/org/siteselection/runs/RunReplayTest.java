package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;
import static org.siteselection.runs.AskRuns.create;
import static org.siteselection.runs.AskRuns.got;
import static org.siteselection.runs.AskRuns.named;
import static org.siteselection.runs.AskRuns.replayed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;
import org.siteselection.rulefiles.RuleFilesOfTest;
import org.siteselection.rulefiles.SpoilableService;

/** Runs that are scored again after changes of rules, facts and the stored rows. */
@QuarkusTest
@TestProfile(SpoilableService.class)
class RunReplayTest {
    private static final String PRICE = "electricity_price_industrial_ttm";
    private static final String EVERYBODY = "{'ruleSet':'asic-assembly'}";

    @Inject
    RuleFilesOfTest rules;

    @Inject
    EntityManager database;

    @AfterEach
    void shippedRulesAgain() {
        rules.restore();
    }

    private void assertIdentical(JsonNode replay) {
        assertThat(replay.path("obstacle").isNull()).as(replay.toString()).isTrue();
        assertThat(replay.path("differences")).isEmpty();
        assertThat(replay.path("differenceCount").intValue()).isZero();
        assertThat(replay.path("identical").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ruleSet':'asic-assembly'}",
                "{'ruleSet':'mining-site','explain':'top','label':'x'}",
                "{'ruleSet':'tax-climate-2024','explain':'none'}",
                "{'ruleSet':'mining-site','method':{'type':'vikor','v':0.3}}",
                "{'ruleSet':'asic-assembly','candidates':['FL',{'id':'own','state':'TX','facts':{'"
                        + "electricity_price_industrial_ttm':{'value':7.1,'low':6.5,'high':8.0}}}],"
                        + "'weights':{'energy':0.1},'waivers':{'FL':{'foreign_ownership':'Memo'}},'parameters':{'headcount':77}}",
                "{'rules':{'factors':{'labor':{'use':'factors/labor.yaml','weight':1},'own':{'weight':2,'criteria':{'z':"
                        + "{'value':'union_membership_rate','goal':'minimize','scale':{'type':'relative','by':'z_score'}}}}},"
                        + "'expect':[{'name':'e','leader':'SC','candidates':['SC','NY']}]}}"
            })
    void aReplayGivesTheStoredAnswer(String body) {
        JsonNode replay = replayed(create(body));
        assertIdentical(replay);
        JsonNode since = replay.path("changedSince");
        assertThat(since.path("facts")).isEmpty();
        assertThat(since.path("laws")).isEmpty();
        assertThat(since.at("/rules/files")).isEmpty();
        assertThat(since.at("/rules/now")).isEqualTo(since.at("/rules/then"));
        assertThat(since.at("/catalogue/now")).isEqualTo(since.at("/catalogue/then"));
        assertThat(replay.at("/today/moved")).isEmpty();
        assertThat(replay.at("/applicationVersion/then")).isEqualTo(replay.at("/applicationVersion/now"));
    }

    @Test
    void changedFilesDoNotChangeARun() throws IOException {
        String id = create(EVERYBODY);
        String inline = create("{'rules':{'factors':{'labor':{'use':'factors/labor.yaml'}}}}");
        rules.edit("asic-assembly.yaml", "    weight: 20\n", "    weight: 21\n");
        rules.edit("factors/labor.yaml", "owner: siting team", "owner: treasury");
        JsonNode replay = replayed(id);
        assertIdentical(replay);
        JsonNode changed = replay.at("/changedSince/rules");
        assertThat(changed.at("/then/digest").asText())
                .isNotEqualTo(changed.at("/now/digest").asText());
        assertThat(changed.path("files"))
                .extracting(JsonNode::asText)
                .containsExactly("asic-assembly.yaml", "factors/labor.yaml");
        assertThat(replay.at("/today/movedCount").intValue()).isPositive();
        JsonNode moved = replay.at("/today/moved/0");
        JsonNode today = got("/v1/rankings/asic-assembly?explain=none").path("ranking");
        assertThat(moved.path("scoreNow"))
                .isEqualTo(named(today, moved.path("id").asText()).path("score"));
        assertIdentical(replayed(inline));
        assertThat(replayed(inline).at("/changedSince/rules/files"))
                .extracting(JsonNode::asText)
                .containsExactly("factors/labor.yaml");
    }

    @Test
    void aChangedOrDeletedSiteIsReported() throws IOException {
        put("{\"name\": \"Depot\", \"state\": \"OH\"}", 201);
        String id = create("{'ruleSet':'asic-assembly','candidates':['TX','depot']}");
        put("{\"name\": \"Depot\", \"state\": \"CA\"}", 200);
        JsonNode moved = replayed(id);
        assertIdentical(moved);
        assertThat(moved.at("/changedSince/places")).hasSize(1);
        JsonNode place = moved.at("/changedSince/places/0");
        assertThat(place.path("change").asText()).isEqualTo("changed");
        assertThat(place.path("thenState").asText()).isEqualTo("OH");
        assertThat(place.path("nowState").asText()).isEqualTo("CA");
        JsonNode changed = AskRuns.diff(id, create("{'ruleSet':'asic-assembly','candidates':['TX','depot']}"))
                .at("/changed/places");
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/place").asText()).isEqualTo("depot");
        assertThat(changed.at("/0/change").asText()).isEqualTo("changed");
        assertThat(changed.at("/0/stateBefore").asText()).isEqualTo("OH");
        assertThat(changed.at("/0/stateAfter").asText()).isEqualTo("CA");
        Tokens.asEditor().delete("/v1/places/depot").then().statusCode(204);
        JsonNode gone = replayed(id);
        assertIdentical(gone);
        assertThat(gone.at("/changedSince/places/0/change").asText()).isEqualTo("deleted");
        assertThat(gone.at("/changedSince/rules/now")).isEqualTo(gone.at("/changedSince/rules/then"));
        assertThat(gone.at("/today/obstacle").isNull()).isTrue();
        JsonNode left = named(gone.at("/today/moved"), "depot");
        assertThat(left.path("rankNow").isNull()).isTrue();
        assertThat(left.path("rankThen").intValue()).isBetween(1, 2);
    }

    private static void put(String site, int status) {
        Tokens.asEditor()
                .contentType("application/json")
                .header(status == 201 ? "If-None-Match" : "If-Match", "*")
                .body(site)
                .put("/v1/places/depot")
                .then()
                .statusCode(status);
    }

    @Test
    void aRunIsReplayedWithoutItsRuleSet() throws IOException {
        String id = create("{'ruleSet':'tax-climate-2024','candidates':['WY','NY']}");
        rules.remove("tax-climate-2024.yaml");
        JsonNode replay = replayed(id);
        assertIdentical(replay);
        assertThat(replay.at("/changedSince/rules/now").isNull()).isTrue();
        assertThat(replay.at("/today/obstacle").asText()).contains("tax-climate-2024");
        assertThat(got("/v1/runs?ruleSet=tax-climate-2024").path("total").intValue())
                .isPositive();
    }

    @Test
    void changedFactsDoNotChangeARunAndAreReported() {
        JsonNode run = AskRuns.created(EVERYBODY);
        String id = run.path("id").asText();
        double price = price(id);
        String catalogue = run.at("/ranking/catalogue/digest").asText();
        set(4.25, 2026);
        try {
            JsonNode replay = replayed(id);
            assertIdentical(replay);
            JsonNode since = replay.path("changedSince");
            assertThat(since.at("/catalogue/then/digest").asText()).isEqualTo(catalogue);
            assertThat(since.at("/catalogue/now/digest").asText()).isNotEqualTo(catalogue);
            assertThat(since.path("facts")).hasSize(1);
            JsonNode fact = since.at("/facts/0");
            assertThat(fact.path("place").asText() + " " + fact.path("metric").asText())
                    .isEqualTo("FL " + PRICE);
            assertThat(fact.path("then").doubleValue()).isEqualTo(price);
            assertThat(fact.path("now").doubleValue()).isEqualTo(4.25);
            assertThat(fact.path("thenYear").intValue()).isEqualTo(2025);
            assertThat(fact.path("nowYear").intValue()).isEqualTo(2026);
            JsonNode moved = named(replay.at("/today/moved"), "FL");
            assertThat(moved.path("scoreNow").doubleValue())
                    .isGreaterThan(moved.path("scoreThen").doubleValue());
            String later = create(EVERYBODY);
            JsonNode diff = AskRuns.diff(id, later);
            assertThat(diff.at("/changed/catalogue").asBoolean()).isTrue();
            assertThat(diff.at("/changed/facts")).hasSize(1);
            JsonNode florida = named(diff.path("moves"), "FL");
            assertThat(florida.path("scoreAfter")).isEqualTo(moved.path("scoreNow"));
            assertThat(florida.path("criteria").findValuesAsText("path"))
                    .allMatch(path -> path.startsWith("energy."))
                    .isNotEmpty();
            assertIdentical(replayed(later));
        } finally {
            asPackaged();
        }
        assertThat(replayed(id).at("/changedSince/facts")).isEmpty();
    }

    /** Sets the price of Florida. */
    private static void set(double price, int year) {
        String body = "{\"facts\": [{\"place\": \"FL\", \"metric\": \"" + PRICE + "\", \"value\": " + price
                + ", \"year\": " + year + ", \"source\": \"eia-861m-2025-04\"}]}";
        Response answer = AskRuns.editor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/facts");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static void asPackaged() {
        Tokens.asEditor().delete("/v1/facts/FL/" + PRICE).then().statusCode(204);
    }

    private static double price(String id) {
        for (JsonNode fact : got("/v1/runs/" + id).path("facts")) {
            if (fact.path("place").asText().equals("FL")
                    && fact.path("metric").asText().equals(PRICE)) {
                return fact.path("value").doubleValue();
            }
        }
        throw new AssertionError("No price of Florida");
    }

    private void doctor(String sql, String value, String key) {
        int rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql)
                        .setParameter(1, value)
                        .setParameter(2, key.contains(":") ? (Object) key : UUID.fromString(key))
                        .executeUpdate());
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aManipulatedAnswerIsDetected() {
        JsonNode run = AskRuns.created("{'ruleSet':'asic-assembly','candidates':['TX','FL']}");
        String id = run.path("id").asText();
        String answer =
                run.path("ranking").toString().replace("61.3129351885", "88.8").replace("\"Florida\"", "null");
        doctor(
                "update ranking_run set answer = ?1 where id = ?2",
                PackedText.of(answer).packed(),
                id);
        JsonNode replay = replayed(id);
        assertThat(replay.path("identical").asBoolean()).isFalse();
        assertThat(replay.path("differenceCount").intValue()).isEqualTo(2);
        assertThat(replay.path("differences").toString())
                .isEqualTo("[{\"path\":\"ranking[0].score\",\"before\":88.8,\"after\":61.3129351885},"
                        + "{\"path\":\"ranking[1].name\",\"before\":null,\"after\":\"Florida\"}]");
        assertThat(AskRuns.diff(id, id).at("/warnings/0/code").asText()).isEqualTo("not-identical");
    }

    @Test
    void manipulatedRulesAreDetected() {
        JsonNode run = AskRuns.created("{'ruleSet':'asic-assembly','candidates':['TX','FL']}");
        String id = run.path("id").asText();
        JsonNode stored = got("/v1/runs/" + id).path("rules");
        String rules = "{\"id\":\"asic-assembly\",\"digest\":" + stored.path("digest") + ",\"files\":"
                + stored.path("files").toString().replace("weight: 20", "weight: 21") + ",\"warnings\":[]}";
        doctor(
                "update ranking_run set rules = ?1 where id = ?2",
                PackedText.of(rules).packed(),
                id);
        JsonNode replay = replayed(id);
        assertThat(replay.path("identical").asBoolean()).isFalse();
        assertThat(replay.path("obstacle").asText())
                .contains("digest", stored.path("digest").asText());
        assertThat(replay.at("/changedSince/facts").isNull()).isTrue();
        assertThat(replay.at("/today/obstacle").isNull()).isTrue();
        assertProblem(AskRuns.get("/v1/runs/" + id + "/diff/" + id), 409, "run-not-reproducible");
    }

    @Test
    void aManipulatedCatalogueIsDetected() {
        set(5.5, 2024);
        JsonNode run = AskRuns.created("{'ruleSet':'asic-assembly','candidates':['TX','FL']}");
        asPackaged();
        String id = run.path("id").asText();
        String digest = run.at("/ranking/catalogue/digest").asText();
        // What was read once is not trusted if the text has changed since.
        assertThat(replayed(id).path("identical").asBoolean()).isTrue();
        String content =
                QuarkusTransaction.requiringNew().call(() -> database.find(SnapshotEntity.class, digest)).content;
        doctor(
                "update catalogue_snapshot set content = ?1 where digest = ?2",
                PackedText.of(new PackedText(content).text().replace("\"value\":5.5,", "\"value\":5.4,"))
                        .packed(),
                digest);
        JsonNode replay = replayed(id);
        assertThat(replay.path("identical").asBoolean()).isFalse();
        assertThat(replay.path("obstacle").asText()).contains("catalogue", digest);
        doctor("update catalogue_snapshot set content = ?1 where digest = ?2", "no gzip at all", digest);
        assertThat(replayed(id).path("obstacle").asText()).contains("catalogue");
        assertThat(AskRuns.delete(id).statusCode()).isEqualTo(204);
    }
}
