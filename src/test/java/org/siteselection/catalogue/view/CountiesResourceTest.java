package org.siteselection.catalogue.view;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountiesResourceTest {
    @Test
    void allCountiesAreListed() {
        when().get("/v1/counties")
                .then()
                .statusCode(200)
                .body("counties", hasSize(3144))
                .body("total", equalTo(3144))
                .body("counties[0].id", equalTo("c01001"))
                .body("counties[0].name", equalTo("Autauga County, Alabama"))
                .body("counties[0].kind", equalTo("county"))
                .body("counties[0].state", equalTo("AL"));
    }

    @Test
    void countiesAreListedByStateOrId() {
        when().get("/v1/counties?in=TX").then().statusCode(200).body("counties", hasSize(254));
        when().get("/v1/counties?in=RI,c48453&in=DC")
                .then()
                .statusCode(200)
                .body("counties", hasSize(7))
                .body("counties.id", hasItems("c44001", "c48453", "c11001"));
        when().get("/v1/counties?in=TXX")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-name"))
                .body("detail", containsString("There is no county or state 'TXX'. Maybe 'TX' was meant."));
    }

    @Test
    void countiesNameTheirMetropolitanAreaAndLargeAirport() {
        when().get("/v1/counties?in=c48453,c01011")
                .then()
                .body("counties[1].metroArea", equalTo("Austin-Round Rock-San Marcos, TX"))
                .body("counties[1].largeAirport", equalTo("AUS"))
                .body("counties[0].largeAirport", equalTo("ATL"))
                .body("counties[0].containsKey('metroArea')", equalTo(false));
        for (String address : new String[] {"/v1/counties/c48453", "/v1/places/c48453"}) {
            when().get(address)
                    .then()
                    .body("metroArea", equalTo("Austin-Round Rock-San Marcos, TX"))
                    .body("largeAirport", equalTo("AUS"));
        }
        when().get("/v1/places/TX").then().body("containsKey('metroArea')", equalTo(false));
    }

    @Test
    void aPageHasTheNumberOfAll() {
        when().get("/v1/counties?in=TX&page=1&size=200")
                .then()
                .statusCode(200)
                .body("counties", hasSize(54))
                .body("total", equalTo(254));
        when().get("/v1/counties?page=0").then().statusCode(200).body("counties", hasSize(20));
        when().get("/v1/counties?size=201").then().statusCode(400);
    }

    @Test
    void countiesAreHadAsATable() {
        String csv = given().accept("text/csv").get("/v1/counties?in=RI").asString();
        assertThat(csv.lines()).hasSize(6);
        assertThat(csv).startsWith("id,name,kind,region,state,county,latitude,longitude");
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        String tag = when().get("/v1/counties?in=RI").header("ETag");
        given().header("If-None-Match", tag).get("/v1/counties?in=RI").then().statusCode(304);
        given().header("If-None-Match", tag).get("/v1/counties?in=CT").then().statusCode(200);
    }

    @Test
    void aCountyHasItsFactsAndThoseOfItsStateExceptCounts() {
        when().get("/v1/counties/c48453")
                .then()
                .statusCode(200)
                .body("name", equalTo("Travis County, Texas"))
                .body("facts.metric", hasItems("population", "unemployment_rate", "distance_to_large_airport"))
                .body("inherited.state", equalTo("TX"))
                .body("inherited.facts.metric", hasItem("electricity_price_industrial_ttm"))
                .body("inherited.facts.metric", not(hasItem("population")))
                .body("inherited.laws.title", hasItem("SB 17"))
                .body("laws", hasSize(0));
        // Regions of Connecticut have no figure, and take no count of the state.
        when().get("/v1/counties/c09110")
                .then()
                .body("missing", hasItem("manufacturing_residents"))
                .body("inherited.facts.metric", not(hasItem("manufacturing_residents")));
    }

    @Test
    void anUnknownCountyIsNotFound() {
        when().get("/v1/counties/c48452").then().statusCode(404).body("detail", containsString("Maybe 'c48"));
        when().get("/v1/counties/TX").then().statusCode(404);
        when().get("/v1/places/48453").then().statusCode(404).body("detail", containsString("Maybe 'c48453'"));
    }

    @Test
    void placesAndFactsHaveCountiesOnlyOnRequest() {
        when().get("/v1/places").then().body("places", hasSize(51));
        when().get("/v1/places?kind=county&state=RI").then().body("places", hasSize(5));
        when().get("/v1/places/c48453").then().statusCode(200).body("kind", equalTo("county"));
        when().get("/v1/facts?metric=unemployment_rate").then().body("facts.place", not(hasItem("c48453")));
        when().get("/v1/facts?place=c48453&metric=unemployment_rate").then().body("facts", hasSize(1));
        when().get("/v1/facts?place=c48453&place=TX&metric=unemployment_rate")
                .then()
                .body("facts.place", equalTo(java.util.List.of("TX", "c48453")));
        when().get("/v1/facts?kind=county&metric=unemployment_rate").then().body("facts", hasSize(3143));
        when().get("/v1/facts?kind=county").then().statusCode(422).body("code", equalTo("too-large"));
    }

    @Test
    void metricsAndSourcesCountTheFiguresOfCounties() {
        when().get("/v1/metrics/unemployment_rate").then().body("counties", equalTo(3143));
        when().get("/v1/metrics/hourly_pay_missing").then().statusCode(404);
        when().get("/v1/sources/bls-laus-county-2024")
                .then()
                .statusCode(200)
                .body("metrics", hasItem("unemployment_rate"));
        when().get("/v1/metrics")
                .then()
                .body("metrics.find { it.id == 'population' }.counties", equalTo(3144))
                .body("metrics.find { it.id == 'electricity_price_industrial_ttm' }.counties", equalTo(0));
    }
}
