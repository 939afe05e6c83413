package org.siteselection.catalogue.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Excerpts of real requests and answers about facts, for the OpenAPI document. A test compares them with the service. */
public final class FactExamples {
    public static final String LIST = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "facts": [
                {
                  "place": "TX",
                  "metric": "electricity_price_industrial_ttm_2024",
                  "value": 6.59,
                  "unit": "cents/kWh",
                  "year": 2024,
                  "source": "eia-861m-2024-07"
                }
              ]
            }
            """;

    public static final String TABLE = """
            place,metric,value,unit,year,source,low,high,sd,distribution
            TX,electricity_price_industrial_ttm_2024,6.59,cents/kWh,2024,eia-861m-2024-07,,,,
            """;

    public static final String DETAIL = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "fact": {
                "place": "TX",
                "metric": "electricity_price_industrial_ttm_2024",
                "value": 6.59,
                "unit": "cents/kWh",
                "year": 2024,
                "source": "eia-861m-2024-07",
                "origin": "edition"
              },
              "superseded": []
            }
            """;

    public static final String IMPORT = """
            {
              "facts": [
                {
                  "place": "TX",
                  "metric": "electricity_price_industrial_ttm_2024",
                  "value": 6.1,
                  "low": 5.8,
                  "high": 6.6,
                  "year": 2026,
                  "source": "eia-861m-2024-07"
                }
              ]
            }
            """;

    public static final String IMPORT_TABLE = """
            place,metric,value,year,source,low,high
            TX,electricity_price_industrial_ttm_2024,6.1,2026,eia-861m-2024-07,5.8,6.6
            """;

    public static final String ANSWER = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "dryRun": true,
              "added": 0,
              "changed": 1,
              "unchanged": 0,
              "conflicts": 1,
              "changes": [
                {
                  "row": "facts[0]",
                  "key": "TX electricity_price_industrial_ttm_2024",
                  "change": "changed",
                  "before": {
                    "place": "TX",
                    "metric": "electricity_price_industrial_ttm_2024",
                    "value": 6.59,
                    "unit": "cents/kWh",
                    "year": 2024,
                    "source": "eia-861m-2024-07"
                  },
                  "after": {
                    "place": "TX",
                    "metric": "electricity_price_industrial_ttm_2024",
                    "value": 6.1,
                    "unit": "cents/kWh",
                    "year": 2026,
                    "source": "eia-861m-2024-07",
                    "uncertainty": {"low": 5.8, "high": 6.6}
                  }
                }
              ]
            }
            """;

    private FactExamples() {}

    /** The documented shape of an import; {@code RequestTable} reads requests. */
    @Schema(name = "FactImport", description = "Facts to import, all or none.")
    public record Body(List<Row> facts) {}

    /** The documented shape of an imported fact. */
    @Schema(name = "FactRow")
    record Row(
            @Schema(examples = "TX") String place,

            @Schema(examples = "electricity_price_industrial_ttm_2024")
            String metric,

            @Schema(examples = "6.1", description = "In the unit of the metric")
            double value,

            @Schema(description = "The metric's unit; may be left out") @Nullable
            String unit,

            @Schema(examples = "2026", description = "Year to which the figure refers, 1800 to 2100")
            int year,

            @Schema(description = "Id of a source") String source,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double sd,

            @Schema(enumeration = {"normal", "lognormal"}) @Nullable
            String distribution) {}
}
