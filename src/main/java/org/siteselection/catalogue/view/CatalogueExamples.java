package org.siteselection.catalogue.view;

/** Excerpts of real answers, for the OpenAPI document. A test compares them with the answers. */
public final class CatalogueExamples {
    static final String STATES = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "states": [
                {
                  "id": "FL",
                  "name": "Florida",
                  "kind": "state",
                  "region": "South",
                  "latitude": 27.664827,
                  "longitude": -81.515754
                },
                {
                  "id": "TX",
                  "name": "Texas",
                  "kind": "state",
                  "region": "South",
                  "latitude": 31.968599,
                  "longitude": -99.901813
                }
              ]
            }
            """;

    static final String STATE = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "id": "TX",
              "name": "Texas",
              "kind": "state",
              "region": "South",
              "latitude": 31.968599,
              "longitude": -99.901813,
              "facts": [
                {
                  "metric": "electricity_price_industrial_ttm_2024",
                  "label": "Industrial electricity price, 12 months to July 2024",
                  "group": "energy",
                  "value": 6.59,
                  "unit": "cents/kWh",
                  "year": 2024,
                  "source": "eia-861m-2024-07"
                }
              ],
              "missing": ["ahe_manufacturing", "ahe_manufacturing_production"],
              "laws": [
                {
                  "place": "TX",
                  "title": "SB 17",
                  "kind": "foreign_ownership",
                  "effect": "Bars designated-country (China, Iran, North Korea, Russia) individuals and companies from acquiring real property, commercial and industrial included, or leasing it for one year or longer; civil and criminal penalties; under court challenge when written",
                  "effective": "2025-09-01",
                  "year": 2025,
                  "standing": "in_force",
                  "source": "nrf-tx-sb17"
                }
              ],
              "notice": "Not legal advice."
            }
            """;

    public static final String PLACES = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "places": [
                {
                  "id": "OH",
                  "name": "Ohio",
                  "kind": "state",
                  "region": "Midwest",
                  "latitude": 40.417287,
                  "longitude": -82.907123
                }
              ]
            }
            """;

    public static final String PLACES_TABLE = """
            id,name,kind,region,state,latitude,longitude
            OH,Ohio,state,Midwest,,40.417287,-82.907123
            """;

    public static final String PLACE = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "id": "FL",
              "name": "Florida",
              "kind": "state",
              "region": "South",
              "latitude": 27.664827,
              "longitude": -81.515754,
              "facts": [
                {
                  "metric": "electricity_price_industrial_ttm_2024",
                  "label": "Industrial electricity price, 12 months to July 2024",
                  "group": "energy",
                  "value": 8.97,
                  "unit": "cents/kWh",
                  "year": 2024,
                  "source": "eia-861m-2024-07"
                }
              ],
              "missing": ["known_mining_capacity", "mining_registration_law"],
              "laws": [
                {
                  "place": "FL",
                  "title": "Fla. Stat. 692.204",
                  "kind": "foreign_ownership",
                  "effect": "All real property in the state: the PRC, the CCP, companies organised under PRC law or with principal place of business there, OR A SUBSIDIARY of such a company, and persons domiciled there may not directly or indirectly own or acquire any interest; only de minimus holdings in listed companies (less than 5 percent of a class of registered equities) are exempt",
                  "effective": "2023-07-01",
                  "year": 2023,
                  "standing": "in_force",
                  "source": "fl-692-204"
                }
              ],
              "notice": "Not legal advice."
            }
            """;

    public static final String METRICS = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "metrics": [
                {
                  "id": "union_membership_rate",
                  "label": "Union membership rate",
                  "group": "labor",
                  "unit": "percent",
                  "direction": "lower",
                  "description": "Members of unions as percent of employed wage and salary workers, 2024.",
                  "coverage": 37
                }
              ]
            }
            """;

    public static final String METRICS_TABLE = """
            id,label,group,unit,direction,description
            union_membership_rate,Union membership rate,labor,percent,lower,"Members of unions as percent of employed wage and salary workers, 2024."
            """;

    public static final String METRIC = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "id": "electricity_price_industrial_ttm_2024",
              "label": "Industrial electricity price, 12 months to July 2024",
              "group": "energy",
              "unit": "cents/kWh",
              "direction": "lower",
              "description": "Derived: revenue / sales, August 2023 to July 2024, preliminary data; newest full 12 months with sales weights found. All 51 places.",
              "coverage": 51,
              "values": [
                {"place": "FL", "name": "Florida", "value": 8.97, "year": 2024, "source": "eia-861m-2024-07"},
                {"place": "TX", "name": "Texas", "value": 6.59, "year": 2024, "source": "eia-861m-2024-07"}
              ],
              "missing": []
            }
            """;

    public static final String SOURCES = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "sources": [
                {
                  "id": "bls-union-2024",
                  "title": "Union membership rates 2024 (The Economics Daily)",
                  "publisher": "BLS",
                  "year": 2025,
                  "address": "https://www.bls.gov/opub/ted/2025/union-membership-rates-highest-in-hawaii-and-new-york-lowest-in-north-carolina-in-2024.htm (page read; table cut after Minnesota; text gives NC, SD, SC)",
                  "licence": "US federal government data (public domain)"
                },
                {
                  "id": "fl-692-204",
                  "title": "Florida Statutes 692.204, purchase or acquisition of real property by the People's Republic of China prohibited (2023 statutes)",
                  "publisher": "Florida Senate",
                  "year": 2023,
                  "address": "https://www.flsenate.gov/Laws/Statutes/2023/0692.204",
                  "licence": "public law"
                }
              ]
            }
            """;

    public static final String SOURCES_TABLE = """
            id,title,publisher,year,address,licence
            fl-692-204,"Florida Statutes 692.204, purchase or acquisition of real property by the People's Republic of China prohibited (2023 statutes)",Florida Senate,2023,https://www.flsenate.gov/Laws/Statutes/2023/0692.204,public law
            """;

    public static final String SOURCE = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "id": "fl-692-204",
              "title": "Florida Statutes 692.204, purchase or acquisition of real property by the People's Republic of China prohibited (2023 statutes)",
              "publisher": "Florida Senate",
              "year": 2023,
              "address": "https://www.flsenate.gov/Laws/Statutes/2023/0692.204",
              "licence": "public law",
              "metrics": ["foreign_adversary_property_scope"],
              "facts": 1,
              "laws": 1
            }
            """;

    public static final String LAWS = """
            {
              "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"},
              "laws": [
                {
                  "place": "TX",
                  "title": "SB 17",
                  "kind": "foreign_ownership",
                  "effect": "Bars designated-country (China, Iran, North Korea, Russia) individuals and companies from acquiring real property, commercial and industrial included, or leasing it for one year or longer; civil and criminal penalties; under court challenge when written",
                  "effective": "2025-09-01",
                  "year": 2025,
                  "standing": "in_force",
                  "source": "nrf-tx-sb17"
                }
              ],
              "notice": "Not legal advice."
            }
            """;

    public static final String LAWS_TABLE = """
            place,title,kind,effect,effective,year,standing,source,citation,url,expires,checkedOn
            TX,SB 17,foreign_ownership,"Bars designated-country (China, Iran, North Korea, Russia) individuals and companies from acquiring real property, commercial and industrial included, or leasing it for one year or longer; civil and criminal penalties; under court challenge when written",2025-09-01,2025,in_force,nrf-tx-sb17,,,,
            """;

    private CatalogueExamples() {}
}
