"""The calls that a user makes with the Python client, against the service at SERVICE with the token TOKEN."""

import os
import uuid

import site_selection as client
from site_selection.exceptions import ApiException

PRICE = "electricity_price_industrial_ttm"


def connected(token=None):
    return client.ApiClient(client.Configuration(host=os.environ["SERVICE"], access_token=token))


def states(*codes):
    return [client.RankingRequestCandidatesInner(code) for code in codes]


def request(**more):
    return client.RankingRequest(rule_set="mining-site", **{"candidates": states("TX", "FL"), **more})


def refusal(call):
    try:
        call()
    except ApiException as e:
        return e.status, client.Problem.from_json(e.body)
    raise AssertionError("The call succeeded.")


editor = connected(os.environ["TOKEN"])
rankings = client.RankingsApi(editor)
runs = client.RunsApi(editor)
catalogue = client.CatalogueApi(editor)

by_get = rankings.get_ranking("asic-assembly", state=["TX", "FL"], parameter=["headcount=300"])
assert sorted(entry.id for entry in by_get.ranking) == ["FL", "TX"]
assert by_get.parameters["headcount"] == 300

site = client.InlinePlace(
    id="own_site",
    state="TX",
    facts={PRICE: client.Figure(client.UncertainFigure(value=6.0, low=5.0, high=7.5))},
)
by_post = rankings.post_ranking(
    request(
        candidates=states("TX", "FL") + [client.RankingRequestCandidatesInner(site)],
        facts={"FL": {PRICE: 7.1}},
        method=client.RankingRequestMethod(client.MethodWithOptions(type="vikor", v=0.7)),
    )
)
assert len(by_post.ranking) == 3
assert by_post.higher_is_better is False

every = rankings.post_ranking(client.RankingRequest(rule_set="mining-site", weights={"energy": 60.0}))
assert len(every.ranking) + len(every.excluded) == 51

assert rankings.post_comparison(request()).criteria

robustness = rankings.post_robustness(
    client.RobustnessRequest(
        rule_set="mining-site",
        candidates=states("TX", "FL"),
        samples=500,
        seed=7,
        weight_model=client.WeightModel(type="around", spread=0.2),
    )
)
assert robustness.samples == 500

validation = client.RuleSetsApi(editor).validate_rule_set("id: own\nversion: 1.0.0\ntitle: Own\n")
assert validation.valid is False

key = str(uuid.uuid4())
run = client.RunRequest(rule_set="mining-site", candidates=states("TX", "FL"), label="From a client")
first = runs.create_run(run, idempotency_key=key)
assert runs.create_run(run, idempotency_key=key).id == first.id
assert runs.replay_run(str(first.id)).identical
runs.delete_run(str(first.id))

created = catalogue.put_place_with_http_info(
    "python_site", client.PlaceBody(name="Client site", state="TX"), if_none_match="*"
)
tag = created.headers["ETag"]
catalogue.put_place("python_site", client.PlaceBody(name="Renamed", state="TX"), if_match=tag)
status, problem = refusal(
    lambda: catalogue.put_place("python_site", client.PlaceBody(name="Late", state="TX"), if_match=tag)
)
assert status == 412
catalogue.delete_place("python_site")

status, problem = refusal(lambda: rankings.post_ranking(request(candidates=states("Atlantis"))))
assert status == 422
assert problem.code == "unknown-name"
assert problem.violations[0].var_field == "candidates[0]"

status, problem = refusal(lambda: client.CatalogueApi(connected()).delete_place("python_site"))
assert problem.code == "unauthorized"
print("The calls of the Python client succeed.")
