package org.siteselection.catalogue.outline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
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

    private final Map<String, Outline> byId;

    private CountyOutlines(Map<String, Outline> byId) {
        this.byId = byId;
    }

    /** The outlines of the application. */
    public static CountyOutlines packaged() {
        return Packaged.OUTLINES;
    }

    /** Read when it is first used. */
    private static final class Packaged {
        private static final CountyOutlines OUTLINES = read();

        private static CountyOutlines read() {
            Map<String, Outline> byId = new TreeMap<>();
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
     * @param among ids of the counties that are considered, in a fixed order
     */
    public @Nullable String at(double latitude, double longitude, Iterable<String> among) {
        DrawnPoint[] points = new DrawnPoint[MapInset.values().length];
        for (MapInset inset : MapInset.values()) {
            points[inset.ordinal()] = inset.draw(latitude, longitude);
        }
        String nearest = null;
        double least = TOLERANCE;
        for (String id : among) {
            Outline outline = byId.get(id);
            DrawnPoint point = points[MapInset.of(id).ordinal()];
            if (outline == null || !outline.isNear(point, TOLERANCE)) {
                continue;
            }
            if (outline.contains(point)) {
                return id;
            }
            double distance = outline.distance(point);
            if (distance <= least) {
                least = distance;
                nearest = id;
            }
        }
        return nearest;
    }
}
