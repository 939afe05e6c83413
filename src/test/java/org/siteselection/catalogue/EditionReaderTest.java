package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a packaged file can be wrong, with the line that says so. */
class EditionReaderTest {
    private static final Map<String, String> GOOD = withCounties(
            Map.of("places.csv", """
            id,name,kind,region,state,latitude,longitude
            OH,Ohio,state,Midwest,,40.4,-82.9
            TX,Texas,state,South,,31.9,-99.9
            depot,Old depot,site,,OH,,
            """, "metrics.csv", """
            id,label,group,unit,direction,description
            pay,Hourly pay,labor,USD/hour,lower,"Mean,
            of all"
            power,Power price,energy,cents/kWh,lower,Mean.
            """, "sources.csv", """
            id,title,publisher,year,address,licence
            bls,Earnings,BLS,2025,https://www.bls.gov,
            """, "facts.csv", """
            place,metric,value,unit,year,source
            OH,pay,30,USD/hour,2025,bls
            TX,pay,3.45e1,USD/hour,2025,bls
            depot,power,-0.5,cents/kWh,2024,bls
            """, "laws.csv", """
            place,title,kind,effect,effective,year,standing,source,citation,url,expires,checkedOn
            TX,SB 17,foreign_ownership,Bars.,2025-09-01,2025,in_force,bls,,,,
            OH,Old rule,foreign_ownership,Bars.,1954,,enjoined,bls,R.C. 1,,2027-06-30,2026-05-01
            """));

    private static Map<String, String> withCounties(Map<String, String> files) {
        Map<String, String> all = new HashMap<>(files);
        all.put("counties.csv", """
                id,name,state,region,latitude,longitude,metro_area,large_airport
                c39001,"Adams County, Ohio",OH,Midwest,38.8,-83.5,,CVG
                c48453,"Travis County, Texas",TX,South,30.3,-97.8,"Austin, TX",AUS
                """);
        all.put("county-series.csv", """
                metric,year,source
                pay,2024,bls
                """);
        all.put("county-figures.csv", """
                place,pay
                c48453,36.5
                c39001,
                """);
        return Map.copyOf(all);
    }

    @Test
    void readsCountiesIntoColumns() {
        CatalogueSnapshot catalogue = new CatalogueSnapshot(read("2026-01-01", GOOD));
        assertThat(catalogue.counties()).extracting(Place::id).containsExactly("c39001", "c48453");
        assertThat(catalogue.facts("c48453"))
                .containsExactly(new Fact("c48453", "pay", 36.5, "USD/hour", 2024, "bls", null));
        assertThat(catalogue.facts("c39001")).isEmpty();
        assertThat(catalogue.places()).extracting(Place::id).containsExactly("OH", "TX", "depot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "counties.csv | c39001 | k39001 | counties.csv:2: id 'k39001' does not have the form c\\d{5}",
                "counties.csv | Ohio\",OH | Ohio\",ZZ | counties.csv:2: unknown state 'ZZ'.",
                "county-series.csv | 2024,bls | 2024,nls | county-series.csv:2: unknown source 'nls'.",
                "county-series.csv | pay,2024 | power,2024 | 'power' has no column in county-figures.csv",
                "county-series.csv | pay,2024 | power,2024 | the column 'pay' has no row in county-series.csv",
                "county-figures.csv | 36.5 | many | county-figures.csv:2: pay 'many' is not a number",
                "county-figures.csv | c48453,36.5 | c48453,36.5,1 | the row of 'c48453' has 3 cells, expected 2",
                "county-figures.csv | c48453 | c48454 | 'c48454' is no county of counties.csv",
            })
    void faultsOfCountiesAreReported(String file, String from, String to, String message) {
        Map<String, String> files = new HashMap<>(GOOD);
        assertThat(files.get(file)).contains(from);
        files.put(file, files.get(file).replace(from, to));
        InvalidEditionException fault =
                catchThrowableOfType(InvalidEditionException.class, () -> read("2026-01-01", files));
        assertThat(fault).hasMessageContaining(message);
    }

    @Test
    void readsEveryField() {
        EditionData data = read("2026-01-01", GOOD);
        assertThat(data.edition()).isEqualTo("2026-01-01");
        assertThat(data.places()).containsExactly(SmallEdition.OHIO, SmallEdition.TEXAS, SmallEdition.DEPOT);
        assertThat(data.metrics()).extracting(Metric::description).containsExactly("Mean,\nof all", "Mean.");
        assertThat(data.sources())
                .containsExactly(new Source("bls", "Earnings", "BLS", 2025, "https://www.bls.gov", null));
        assertThat(data.facts())
                .containsExactly(
                        SmallEdition.OHIO_PAY,
                        SmallEdition.TEXAS_PAY,
                        new Fact("depot", "power", -0.5, "cents/kWh", 2024, "bls", null));
        assertThat(data.laws())
                .containsExactly(
                        new Law(
                                "OH",
                                "Old rule",
                                "R.C. 1",
                                null,
                                "foreign_ownership",
                                "Bars.",
                                "1954",
                                null,
                                "2027-06-30",
                                "enjoined",
                                "2026-05-01",
                                "bls"),
                        SmallEdition.TEXAS_LAW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts.csv   | TX,pay,3.45e1                | TX,pay,NaN                  | facts.csv:3: value 'NaN' is not a finite number
            facts.csv   | TX,pay,3.45e1                | TX,pay,1e999                | facts.csv:3: value '1e999' is not a finite number
            facts.csv   | TX,pay,3.45e1                | TX,pay,0x1p3                | facts.csv:3: value '0x1p3' is not a finite number
            facts.csv   | TX,pay,3.45e1                | TX,pay,"34,5"               | facts.csv:3: value '34,5' is not a finite number
            facts.csv   | TX,pay,3.45e1                | TX,pay,                     | facts.csv:3: value is blank; an unknown figure has no row
            facts.csv   | TX,pay,3.45e1                | TX,pay, 34                  | facts.csv:3: value has blanks at its ends: ' 34'
            facts.csv   | TX,pay                       | TY,pay                      | facts.csv:3: unknown place 'TY'. Maybe 'TX' was meant.
            facts.csv   | TX,pay                       | TX,pey                      | facts.csv:3: unknown metric 'pey'. Maybe 'pay' was meant.
            facts.csv   | TX,pay,3.45e1,USD/hour,2025,bls | TX,pay,1,USD/hour,2025,bsl | facts.csv:3: unknown source 'bsl'. Maybe 'bls' was meant.
            facts.csv   | TX,pay,3.45e1,USD/hour,2025,bls | TX,pay,1,USD/hour,2025,   | facts.csv:3: source is blank
            facts.csv   | TX,pay,3.45e1                | OH,pay,3.45e1               | facts.csv:3: 'OH pay' occurs twice
            facts.csv   | 3.45e1,USD/hour              | 3.45e1,USD/day              | facts.csv:3: unit 'USD/day' is not the metric's unit 'USD/hour'
            facts.csv   | 3.45e1,USD/hour,2025         | 3.45e1,USD/hour,25          | facts.csv:3: year '25' is not a year from 1800 to 2100
            facts.csv   | 3.45e1,USD/hour,2025         | 3.45e1,USD/hour,2101        | facts.csv:3: year '2101' is not a year from 1800 to 2100
            facts.csv   | 3.45e1,USD/hour,2025         | 3.45e1,USD/hour,            | facts.csv:3: year is blank
            facts.csv   | TX,pay,3.45e1                | TX,pay                      | facts.csv:3: has 5 values, expected 6
            facts.csv   | metric,value                 | metric,vaule                | facts.csv:1: unknown column 'vaule'. Maybe 'value' was meant.
            facts.csv   | metric,value                 | metric,vaule                | facts.csv:1: column 'value' is missing
            facts.csv   | metric,value                 | metric,metric               | facts.csv:1: column 'metric' occurs twice
            facts.csv   | TX,pay,3.45e1                | TX,"pay"x,3.45e1            | facts.csv:3: cannot be read as CSV
            laws.csv    | in_force                     | in force                    | laws.csv:2: standing 'in force' is not one of in_force, enjoined, unknown
            laws.csv    | 2025-09-01                   | 2025-09-31                  | laws.csv:2: effective '2025-09-31' is neither an ISO date such as 2025-09-01 nor a year
            laws.csv    | 2027-06-30                   | 2027                        | laws.csv:3: expires '2027' is not an ISO date such as 2025-09-01
            laws.csv    | in_force,bls                 | in_force,bsl                | laws.csv:2: unknown source 'bsl'. Maybe 'bls' was meant.
            laws.csv    | OH,Old rule                  | TX,SB 17                    | laws.csv:3: 'TX foreign_ownership SB 17' occurs twice
            laws.csv    | OH,Old rule                  | OI,Old rule                 | laws.csv:3: unknown place 'OI'. Maybe 'OH' was meant.
            laws.csv    | SB 17                        | ''                          | laws.csv:2: title is blank
            metrics.csv | power,Power                  | Power,Power                 | metrics.csv:4: id 'Power' does not have the form [a-z][a-z0-9_]*
            metrics.csv | cents/kWh,lower              | cents/kWh,down              | metrics.csv:4: direction 'down' is not one of higher, lower, target, neutral
            metrics.csv | power,Power                  | pay,Power                   | metrics.csv:4: 'pay' occurs twice
            places.csv  | TX,Texas                     | Tx,Texas                    | places.csv:3: id 'Tx' does not have the form [A-Z]{2}
            places.csv  | TX,Texas,state               | TX,Texas,country            | places.csv:3: kind 'country' is not one of state, site
            places.csv  | TX,Texas,state,South,        | TX,Texas,state,South,OH     | places.csv:3: a state lies in no other: state 'OH'
            places.csv  | site,,OH                     | site,,OG                    | places.csv:4: unknown state 'OG'. Maybe 'OH' was meant.
            places.csv  | 31.9,-99.9                   | 91.9,-99.9                  | places.csv:3: latitude 91.9 is not within -90.0..90.0
            places.csv  | 31.9,-99.9                   | 31.9,                       | places.csv:3: latitude and longitude are given together or not at all
            sources.csv | BLS,2025                     | BLS,soon                    | sources.csv:2: year 'soon' is not a year from 1800 to 2100
            sources.csv | bls,Earnings,BLS             | bls,Earnings,               | sources.csv:2: publisher is blank
            """)
    void errorsHaveMessageAndPlace(String file, String good, String bad, String message) {
        Map<String, String> files = new HashMap<>(GOOD);
        assertThat(GOOD.get(file)).contains(good);
        files.computeIfPresent(file, (name, text) -> text.replaceFirst(Pattern.quote(good), bad));
        assertThat(problems("2026-01-01", files)).anyMatch(problem -> problem.startsWith(message));
    }

    @Test
    void theEditionIsADate() {
        assertThat(problems("november", GOOD))
                .containsExactly("edition.properties: edition 'november' is not an ISO date");
    }

    @Test
    void aStrayBlankLineIsReportedAndDoesNotShiftTheOthers() {
        Map<String, String> files = new HashMap<>(GOOD);
        files.computeIfPresent("facts.csv", (name, text) -> text.replace("TX,pay,", "\nTX,pey,"));
        assertThat(problems("2026-01-01", files)).containsExactly("facts.csv:3: has 1 values, expected 6");
        files.computeIfPresent("facts.csv", (name, text) -> text.replace("\n\n", "\n"));
        assertThat(problems("2026-01-01", files))
                .containsExactly("facts.csv:3: unknown metric 'pey'. Maybe 'pay' was meant.");
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        Map<String, String> files = new HashMap<>(GOOD);
        files.computeIfPresent("facts.csv", (name, text) -> text.replace("2025,bls", "25,blz"));
        files.computeIfPresent("laws.csv", (name, text) -> text.replace("in_force", "valid"));
        InvalidEditionException thrown =
                catchThrowableOfType(InvalidEditionException.class, () -> read("2026-01-01", files));
        assertThat(thrown.issues()).hasSize(5);
        assertThat(thrown)
                .hasMessageStartingWith("The packaged catalogue has 5 problem(s):\n  facts.csv:2: ")
                .hasMessageContaining("\n  laws.csv:2: standing 'valid'");
    }

    private static List<String> problems(String edition, Map<String, String> files) {
        InvalidEditionException thrown =
                catchThrowableOfType(InvalidEditionException.class, () -> read(edition, files));
        assertThat(thrown).isNotNull();
        return thrown.issues().stream().map(RowIssue::toString).toList();
    }

    private static EditionData read(String edition, Map<String, String> files) {
        return EditionReader.read(edition, null, name -> new StringReader(files.get(name)));
    }
}
