package org.siteselection.catalogue.outline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The county in which a point lies, by the packaged outlines. The outlines are simplified: a point within some hundred metres
 * of a border may be assigned to the neighbour. They are read once, on first use.
 */
public final class CountyOutlines {
    /** Kilometres from the nearest county at which a point outside of all outlines still belongs to it. */
    public static final int TOLERANCE_KM = 5;

    private static final String FILE = "/catalogue/county-outlines.json";
    private static final double RADIUS_KM = 6371.0088;
    /** The tolerance in units of the drawing. On the smaller map of Alaska, it is 14 km. */
    private static final double TOLERANCE = TOLERANCE_KM * 1300 / RADIUS_KM;

    /** Side of a square cell of the drawing: about two counties of the east. */
    private static final int CELL = 10;

    /** The counties whose rectangles are near to a cell, by cell. */
    private final Map<Long, List<County>> byCell = new HashMap<>();

    private record County(String id, MapInset map, Outline outline) {}

    /** @param byId in the order of the ids */
    private CountyOutlines(SortedMap<String, Outline> byId) {
        byId.forEach((id, outline) -> {
            County county = new County(id, MapInset.of(id), outline);
            for (int x = cell(outline.left() - TOLERANCE); x <= cell(outline.right() + TOLERANCE); x++) {
                for (int y = cell(outline.top() - TOLERANCE); y <= cell(outline.bottom() + TOLERANCE); y++) {
                    byCell.computeIfAbsent(key(x, y), cell -> new ArrayList<>()).add(county);
                }
            }
        });
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int x, int y) {
        return (long) x << Integer.SIZE | y & 0xffffffffL;
    }

    /** The outlines of the application. */
    public static CountyOutlines packaged() {
        return Packaged.OUTLINES;
    }

    /** Read when it is first used. */
    private static final class Packaged {
        private static final CountyOutlines OUTLINES = read();

        private static CountyOutlines read() {
            SortedMap<String, Outline> byId = new TreeMap<>();
            try (InputStream file = CountyOutlines.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("The application was packaged without " + FILE);
                }
                try (JsonParser parser = new JsonFactory().createParser(file)) {
                    parser.nextToken();
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String id = parser.currentName();
                        byId.put(id, Outline.of(parser.nextTextValue()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new CountyOutlines(byId);
        }
    }

    /**
     * The county of a point: the one whose outline contains it, otherwise the nearest one within {@value #TOLERANCE_KM} km,
     * because the outlines are simplified, at the coast most of all. Null if there is none.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param among whether a county is considered
     */
    public @Nullable String at(double latitude, double longitude, Predicate<String> among) {
        String nearest = null;
        double least = TOLERANCE;
        for (County county : near(latitude, longitude)) {
            DrawnPoint point = county.map.draw(latitude, longitude);
            if (!county.outline.isNear(point, TOLERANCE) || !among.test(county.id)) {
                continue;
            }
            if (county.outline.contains(point)) {
                return county.id;
            }
            double distance = county.outline.distance(point);
            if (distance <= least) {
                least = distance;
                nearest = county.id;
            }
        }
        return nearest;
    }

    /** The counties near to the cell of the point on each map, in the order of their ids. */
    private List<County> near(double latitude, double longitude) {
        List<County> near = new ArrayList<>();
        for (MapInset map : MapInset.values()) {
            DrawnPoint point = map.draw(latitude, longitude);
            for (County county : byCell.getOrDefault(key(cell(point.x()), cell(point.y())), List.of())) {
                if (county.map == map) {
                    near.add(county);
                }
            }
        }
        near.sort(Comparator.comparing(County::id));
        return near;
    }
}
