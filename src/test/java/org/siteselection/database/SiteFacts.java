package org.siteselection.database;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.siteselection.http.Tokens;

/** Own sites, and imports of ten facts each, which must be stored completely or not at all. */
final class SiteFacts {
    static final int FACTS = 10;

    /** Metrics whose bounds allow every number of the tests. */
    private static final List<String> METRICS = List.of(
            "net_generation",
            "labor_force",
            "manufacturing_employment",
            "employment_electronic_assemblers",
            "concentration_electronic_assemblers",
            "assembler_pool_draw",
            "employment_assemblers_misc",
            "concentration_assemblers_misc",
            "employment_production_supervisors",
            "employment_electronics_technicians");

    private SiteFacts() {}

    static String site(int number) {
        return "own_site_" + number;
    }

    /** Adds the sites 0..{@code count}-1, which have no facts of their own. */
    static void addSites(ServiceProcess service, int count) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("id,name,state\n");
        for (int i = 0; i < count; i++) {
            table.append(site(i)).append(",Own site ").append(i).append(",TX\n");
        }
        HttpResponse<String> answer = csv(service, "/v1/places", table.toString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Sends the facts of a site in one import. */
    static HttpResponse<String> bringIn(ServiceProcess service, int site) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("place,metric,value,year,source\n");
        for (String metric : METRICS) {
            table.append(site(site)).append(',').append(metric).append(',').append(1 + site);
            table.append(",2026,eia-861m-2025-04\n");
        }
        return csv(service, "/v1/facts", table.toString());
    }

    /** Replaces the first fact of a site where the facts are still those of the tag. */
    static HttpResponse<String> overwrite(ServiceProcess service, int site, int value, String tag)
            throws IOException, InterruptedException {
        return csv(
                service,
                "/v1/facts",
                "place,metric,value,year,source\n" + site(site) + "," + METRICS.get(0) + "," + value
                        + ",2026,eia-861m-2025-04\n",
                "If-Match",
                tag);
    }

    /** The tag of all facts. */
    static String tag(ServiceProcess service) throws IOException, InterruptedException {
        return service.send("GET", "/v1/facts", "", "Authorization", "Bearer " + Tokens.EDITOR)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** The values of a site's own facts. */
    static List<Double> values(ServiceProcess service, int site) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                service.send("GET", "/v1/places/" + site(site), "", "Authorization", "Bearer " + Tokens.EDITOR);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        List<Double> values = new ArrayList<>();
        new JsonPath(answer.body()).<Number>getList("facts.value").forEach(value -> values.add(value.doubleValue()));
        return values;
    }

    /** Digest of the whole catalogue, own sites included. */
    static String digest(ServiceProcess service) throws IOException, InterruptedException {
        return new JsonPath(service.send("GET", "/v1/places", "", "Authorization", "Bearer " + Tokens.EDITOR)
                        .body())
                .getString("catalogue.digest");
    }

    private static HttpResponse<String> csv(ServiceProcess service, String path, String table, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + Tokens.EDITOR, "Content-Type", "text/csv; charset=UTF-8"));
        return service.send("POST", path, table, all.toArray(String[]::new));
    }
}
