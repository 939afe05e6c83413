/* The calls that a user makes with the TypeScript client, against the service at SERVICE with the token TOKEN. */
import * as assert from "node:assert/strict";
import { CatalogueApi, Configuration, RankingsApi, ResponseError, RuleSetsApi, RunsApi } from "./client";
import type { Problem, RankingRequest } from "./client";

const basePath = process.env.SERVICE!;
const editor = new Configuration({ basePath, accessToken: process.env.TOKEN! });
const anonymous = new Configuration({ basePath });
const rankings = new RankingsApi(editor);
const runs = new RunsApi(editor);
const catalogue = new CatalogueApi(editor);
const PRICE = "electricity_price_industrial_ttm";

async function refusal(call: Promise<unknown>): Promise<{ status: number; problem: Problem }> {
    try {
        await call;
    } catch (e) {
        if (e instanceof ResponseError) {
            return { status: e.response.status, problem: (await e.response.json()) as Problem };
        }
        throw e;
    }
    throw new Error("The call succeeded.");
}

async function main(): Promise<void> {
    const both: RankingRequest = { ruleSet: "mining-site", candidates: ["TX", "FL"] };

    const byGet = await rankings.getRanking({
        ruleSet: "asic-assembly",
        state: ["TX", "FL"],
        parameter: ["headcount=300"],
    });
    assert.deepEqual(byGet.ranking.map(entry => entry.id).sort(), ["FL", "TX"]);
    assert.equal(byGet.parameters["headcount"], 300);

    const byPost = await rankings.postRanking({
        rankingRequest: {
            ruleSet: "mining-site",
            candidates: ["TX", "FL", { id: "own_site", state: "TX", facts: { [PRICE]: { value: 6, low: 5, high: 7.5 } } }],
            facts: { FL: { [PRICE]: 7.1 } },
            method: { type: "vikor", v: 0.7 },
        },
    });
    assert.equal(byPost.ranking.length, 3);
    assert.equal(byPost.higherIsBetter, false);

    const all = await rankings.postRanking({ rankingRequest: { ruleSet: "mining-site", weights: { energy: 60 } } });
    assert.equal(all.ranking.length + all.excluded.length, 51);

    const comparison = await rankings.postComparison({ rankingRequest: both });
    assert.ok(comparison.criteria.length > 0);

    const robustness = await rankings.postRobustness({
        robustnessRequest: { ...both, samples: 500, seed: 7, weightModel: { type: "around", spread: 0.2 } },
    });
    assert.equal(robustness.samples, 500);

    const validation = await new RuleSetsApi(editor).validateRuleSet({ body: "id: own\nversion: 1.0.0\ntitle: Own\n" });
    assert.equal(validation.valid, false);

    const idempotencyKey = crypto.randomUUID();
    const first = await runs.createRun({ runRequest: { ...both, label: "From a client" }, idempotencyKey });
    const second = await runs.createRun({ runRequest: { ...both, label: "From a client" }, idempotencyKey });
    assert.equal(second.id, first.id);
    assert.equal((await runs.replayRun({ id: first.id })).identical, true);
    await runs.deleteRun({ id: first.id });

    const place = { id: "typescript_site", placeBody: { name: "Client site", state: "TX" } };
    const created = await catalogue.putPlaceRaw({ ...place, ifNoneMatch: "*" });
    const ifMatch = created.raw.headers.get("etag")!;
    await catalogue.putPlace({ ...place, placeBody: { name: "Renamed", state: "TX" }, ifMatch });
    assert.equal((await refusal(catalogue.putPlace({ ...place, ifMatch }))).status, 412);
    await catalogue.deletePlace({ id: place.id });

    const unknown = await refusal(rankings.postRanking({ rankingRequest: { ...both, candidates: ["Atlantis"] } }));
    assert.equal(unknown.status, 422);
    assert.equal(unknown.problem.code, "unknown-name");
    assert.equal(unknown.problem.violations![0].field, "candidates[0]");

    const closed = await refusal(new CatalogueApi(anonymous).deletePlace({ id: place.id }));
    assert.equal(closed.problem.code, "unauthorized");
    console.log("The calls of the TypeScript client succeed.");
}

main().catch(e => {
    console.error(e);
    process.exit(1);
});
