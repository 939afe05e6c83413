package org.siteselection.catalogue.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;

/** 200 known points: the points of counties of all states, and the centres of towns. */
class CountyOutlinesTest {
    private static final List<Place> COUNTIES = PackagedEdition.snapshot().counties();
    private final CountyOutlines outlines = CountyOutlines.packaged();

    private record Known(double latitude, double longitude, String state, String county, String what) {}

    private static List<Known> known() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/county-points.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 5))
                .map(cells -> new Known(
                        Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), cells[2], cells[3], cells[4]))
                .toList();
    }

    private static Predicate<String> ofState(String state) {
        return COUNTIES.stream()
                .filter(county -> state.equals(county.state()))
                .map(Place::id)
                .collect(Collectors.toSet())::contains;
    }

    private static Predicate<String> all() {
        return id -> true;
    }

    /** The reference looks at the outline of each county. */
    @Test
    void randomPointsLieWhereALookAtAllOutlinesFindsThem() throws IOException {
        Map<String, Outline> every = new TreeMap<>();
        new ObjectMapper()
                .readTree(CountyOutlines.class.getResourceAsStream("/catalogue/county-outlines.json"))
                .properties()
                .forEach(entry ->
                        every.put(entry.getKey(), Outline.of(entry.getValue().asText())));
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            // Near to a county, so that many points lie at a coast or a border.
            Place county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            double latitude = county.latitude() + random.nextGaussian() / 2;
            double longitude = county.longitude() + random.nextGaussian() / 2;
            Predicate<String> among = random.nextBoolean() ? all() : ofState(county.state());
            String expected = among(every, latitude, longitude, among);
            assertThat(outlines.at(latitude, longitude, among))
                    .as("%s %s", latitude, longitude)
                    .isEqualTo(expected);
            found += expected == null ? 0 : 1;
        }
        assertThat(found).isBetween(2_000, 2_900);
    }

    private static String among(
            Map<String, Outline> every, double latitude, double longitude, Predicate<String> among) {
        String nearest = null;
        double least = CountyOutlines.TOLERANCE_KM * 1300 / 6371.0088;
        for (Map.Entry<String, Outline> county : every.entrySet()) {
            DrawnPoint point = MapInset.of(county.getKey()).draw(latitude, longitude);
            if (!among.test(county.getKey())) {
                continue;
            }
            if (county.getValue().isNear(point, 0) && county.getValue().contains(point)) {
                return county.getKey();
            }
            double distance = county.getValue().distance(point);
            if (distance <= least) {
                least = distance;
                nearest = county.getKey();
            }
        }
        return nearest;
    }

    @Test
    void knownPointsLieInTheirCounties() throws IOException {
        List<Known> points = known();
        assertThat(points).hasSize(200);
        assertThat(points).extracting(Known::state).contains("AK", "HI", "CT", "DC", "TX", "FL", "TN", "OH");
        List<String> wrong = new ArrayList<>();
        for (Known point : points) {
            String found = outlines.at(point.latitude(), point.longitude(), ofState(point.state()));
            if (!point.county().equals(found)) {
                wrong.add(point + " found " + found);
            }
            String anywhere = outlines.at(point.latitude(), point.longitude(), all());
            if (!point.county().equals(anywhere)) {
                wrong.add(point + " found without its state " + anywhere);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The simplified outlines lose a kilometre of four counties, three of them towns of a few square kilometres. */
    @Test
    void thePointOfEachOtherCountyLiesInIt() {
        assertThat(COUNTIES)
                .hasSize(3144)
                .filteredOn(county -> !county.id()
                        .equals(outlines.at(county.latitude(), county.longitude(), ofState(county.state()))))
                .extracting(Place::id)
                .containsExactly("c51087", "c51610", "c51678", "c51685");
    }

    @Test
    void aPointInAnotherStateHasNoCountyOfTheStatedOne() {
        assertThat(outlines.at(30.2672, -97.7431, ofState("OK"))).isNull();
    }

    @Test
    void aPointFarFromAllOutlinesHasNoCounty() {
        assertThat(outlines.at(43.6532, -79.3832, all())).as("Toronto").isNull();
        assertThat(outlines.at(25.6866, -100.3161, all())).as("Monterrey").isNull();
        assertThat(outlines.at(52.52, 13.405, all())).as("Berlin").isNull();
        assertThat(outlines.at(-33.8688, 151.2093, all())).as("Sydney").isNull();
        assertThat(outlines.at(90, 0, all())).as("north pole").isNull();
        assertThat(outlines.at(-90, 180, all())).as("south pole").isNull();
    }

    @Test
    void aPointJustOffTheCoastBelongsToTheNearestCounty() {
        assertThat(outlines.at(25.7617, -80.11, ofState("FL")))
                .as("just off Miami Beach")
                .isEqualTo("c12086");
        assertThat(outlines.at(25.7617, -79.8, ofState("FL")))
                .as("30 km off Miami")
                .isNull();
    }

    /** The values of d3-geo 3.1 for {@code geoAlbersUsa().scale(1300).translate([487.5, 305])}. */
    @Test
    void theCentreOfEachMapIsDrawnWhereTheCompositeProjectionHasIt() {
        DrawnPoint centre = MapInset.LOWER_48.draw(38.7, -96.6);
        assertThat(centre.x()).isCloseTo(487.5, within(1e-9));
        assertThat(centre.y()).isCloseTo(305, within(1e-9));
        assertThat(MapInset.ALASKA.draw(58.5, -156).x()).isCloseTo(88.4, within(1e-9));
        assertThat(MapInset.HAWAII.draw(19.9, -160).y()).isCloseTo(580.6, within(1e-9));
    }
}
