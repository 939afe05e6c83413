package org.siteselection.catalogue.edit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Examples of requests that change the catalogue, with their answers, and the schemas of their bodies, for the OpenAPI
 * document.
 */
public final class EditExamples {
    private static final String CATALOGUE =
            "\"catalogue\": {\"digest\": \"sha256:2bd58517…\", \"edition\": \"2026-11-22\"},";

    private static final String ADDED = "{" + CATALOGUE
            + "\"dryRun\": true, \"added\": 1, \"changed\": 0, \"unchanged\": 0, \"conflicts\": 0, \"changes\": [{\"row\": \"";

    private static final String KEY = "\", \"key\": \"";
    private static final String AFTER = "\", \"change\": \"added\", \"before\": null, \"after\": ";

    static final String PLACE = """
            {"name": "Alliance site, Fort Worth", "state": "TX", "latitude": 32.99, "longitude": -97.32}
            """;
    static final String PLACE_ANSWER = "{" + CATALOGUE + """
              "id": "alliance_site",
              "name": "Alliance site, Fort Worth",
              "kind": "site",
              "state": "TX",
              "latitude": 32.99,
              "longitude": -97.32,
              "facts": [],
              "laws": [],
              "notice": "Not legal advice."
            }
            """;
    static final String PLACES = """
            {"places": [{"id": "alliance_site", "name": "Alliance site, Fort Worth", "state": "TX"}]}
            """;
    static final String PLACES_TABLE = """
            id,name,state,latitude,longitude
            alliance_site,"Alliance site, Fort Worth",TX,32.99,-97.32
            """;
    static final String PLACES_ANSWER = ADDED + "places[0]" + KEY + "alliance_site" + AFTER + """
            {"id": "alliance_site", "name": "Alliance site, Fort Worth", "kind": "site", "state": "TX"}
            }]}
            """;

    public static final String METRIC = """
            {
              "label": "Distance to the next substation",
              "group": "energy",
              "unit": "miles",
              "direction": "lower",
              "description": "Straight line to the nearest 138 kV substation."
            }
            """;
    static final String METRIC_ANSWER = "{" + CATALOGUE + """
              "id": "substation_distance",
              "label": "Distance to the next substation",
              "group": "energy",
              "unit": "miles",
              "direction": "lower",
              "description": "Straight line to the nearest 138 kV substation.",
              "coverage": 0,
              "values": []
            }
            """;
    static final String METRICS = """
            {
              "metrics": [
                {
                  "id": "substation_distance",
                  "label": "Distance to the next substation",
                  "group": "energy",
                  "unit": "miles",
                  "direction": "lower",
                  "description": "Straight line to the nearest 138 kV substation."
                }
              ]
            }
            """;
    static final String METRICS_TABLE = """
            id,label,group,unit,direction,description
            substation_distance,Distance to the next substation,energy,miles,lower,Straight line to the nearest 138 kV substation.
            """;
    static final String METRICS_ANSWER = ADDED + "metrics[0]" + KEY + "substation_distance" + AFTER + """
            {
              "id": "substation_distance",
              "label": "Distance to the next substation",
              "group": "energy",
              "unit": "miles",
              "direction": "lower",
              "description": "Straight line to the nearest 138 kV substation."
            }
            }]}
            """;

    static final String SOURCE = """
            {"title": "Indicative quote for 40 MW", "publisher": "Oncor", "year": 2026}
            """;
    static final String SOURCE_ANSWER = "{" + CATALOGUE + """
              "id": "oncor-quote-2026",
              "title": "Indicative quote for 40 MW",
              "publisher": "Oncor",
              "year": 2026,
              "metrics": [],
              "facts": 0,
              "laws": 0
            }
            """;
    static final String SOURCES = """
            {"sources": [{"id": "oncor-quote-2026", "title": "Indicative quote for 40 MW", "publisher": "Oncor", "year": 2026}]}
            """;
    static final String SOURCES_TABLE = """
            id,title,publisher,year
            oncor-quote-2026,Indicative quote for 40 MW,Oncor,2026
            """;
    static final String SOURCES_ANSWER = ADDED + "sources[0]" + KEY + "oncor-quote-2026" + AFTER + """
            {"id": "oncor-quote-2026", "title": "Indicative quote for 40 MW", "publisher": "Oncor", "year": 2026}
            }]}
            """;

    public static final String LAWS = """
            {
              "laws": [
                {
                  "place": "TX",
                  "kind": "noise",
                  "title": "County noise ordinance",
                  "effect": "Fans and transformers at most 65 dB(A) at the fence.",
                  "effective": "2026-01-01",
                  "year": 2026,
                  "standing": "in_force",
                  "source": "nrf-tx-sb17"
                }
              ]
            }
            """;
    static final String LAWS_TABLE = """
            place,kind,title,effect,effective,year,standing,source
            TX,noise,County noise ordinance,Fans and transformers at most 65 dB(A) at the fence.,2026-01-01,2026,in_force,nrf-tx-sb17
            """;
    static final String LAWS_ANSWER = ADDED + "laws[0]" + KEY + "TX noise County noise ordinance" + AFTER + """
            {
              "place": "TX",
              "title": "County noise ordinance",
              "kind": "noise",
              "effect": "Fans and transformers at most 65 dB(A) at the fence.",
              "effective": "2026-01-01",
              "year": 2026,
              "standing": "in_force",
              "source": "nrf-tx-sb17"
            }
            }]}
            """;

    private EditExamples() {}

    @Schema(name = "PlaceBody", description = "A user's own site.")
    record PlaceBody(
            @Schema(examples = "Alliance site, Fort Worth") String name,

            @Schema(examples = "TX", description = "State whose facts and laws the site inherits") @Nullable
            String state,

            @Nullable String region,

            @Schema(examples = "32.99", description = "Degrees north; together with longitude") @Nullable
            Double latitude,

            @Schema(examples = "-97.32", description = "Degrees east") @Nullable
            Double longitude) {}

    @Schema(name = "PlaceImport", description = "Own sites to import, all or none.")
    record PlaceImport(List<PlaceRow> places) {}

    @Schema(name = "PlaceRow")
    record PlaceRow(
            @Schema(examples = "alliance_site", pattern = "[A-Za-z][A-Za-z0-9_]*", maxLength = 64)
            String id,

            String name,
            @Nullable String state,
            @Nullable String region,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    @Schema(name = "MetricBody", description = "A measured property of places.")
    record MetricBody(
            String label,
            String group,
            String unit,

            @Schema(enumeration = {"higher", "lower", "target", "neutral"})
            String direction,

            String description) {}

    @Schema(name = "MetricImport", description = "Metrics to import, all or none.")
    record MetricImport(List<MetricRow> metrics) {}

    @Schema(name = "MetricRow")
    record MetricRow(
            @Schema(examples = "substation_distance", pattern = "[a-z][a-z0-9_]*", maxLength = 100)
            String id,

            String label,
            String group,
            String unit,

            @Schema(enumeration = {"higher", "lower", "target", "neutral"})
            String direction,

            String description) {}

    @Schema(name = "SourceBody", description = "A source of facts and laws.")
    record SourceBody(
            String title,
            String publisher,
            @Nullable Integer year,
            @Nullable String address,
            @Nullable String licence) {}

    @Schema(name = "SourceImport", description = "Sources to import, all or none.")
    record SourceImport(List<SourceRow> sources) {}

    @Schema(name = "SourceRow")
    record SourceRow(
            @Schema(examples = "oncor-quote-2026", pattern = "[a-z0-9][a-z0-9._-]*", maxLength = 100)
            String id,

            String title,
            String publisher,
            @Nullable Integer year,
            @Nullable String address,
            @Nullable String licence) {}

    @Schema(name = "LawImport", description = "Laws to import, all or none.")
    record LawImport(List<LawRow> laws) {}

    @Schema(name = "LawRow")
    record LawRow(
            @Schema(examples = "TX") String place,

            @Schema(examples = "noise", pattern = "[a-z][a-z0-9_]*", maxLength = 64)
            String kind,

            String title,
            String effect,

            @Schema(enumeration = {"in_force", "enjoined", "unknown"})
            String standing,

            String source,

            @Schema(examples = "2026-01-01", description = "ISO date or year") @Nullable
            String effective,

            @Nullable Integer year,
            @Nullable String citation,
            @Nullable String url,
            @Nullable String expires,
            @Nullable String checkedOn) {}
}
