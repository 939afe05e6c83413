package org.siteselection.catalogue.outline;

import java.util.Optional;

/** The drawing of the outlines of states and counties, 975 units wide and 610 high. */
public final class DrawnMap {
    private static final double WIDTH = 975;
    private static final double HEIGHT = 610;
    /** Degrees that separate Alaska and Hawaii from the other states. */
    private static final double SOUTH_OF_ALASKA = 50;

    private static final double EAST_OF_ALASKA = -129;
    private static final double NORTH_OF_HAWAII = 24;
    private static final double EAST_OF_HAWAII = -150;

    private DrawnMap() {}

    /**
     * Where a point is drawn; empty if it lies outside of the drawing.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public static Optional<DrawnPoint> point(double latitude, double longitude) {
        DrawnPoint point = inset(latitude, longitude).draw(latitude, longitude);
        boolean inside = point.x() >= 0 && point.x() <= WIDTH && point.y() >= 0 && point.y() <= HEIGHT;
        return inside ? Optional.of(point) : Optional.empty();
    }

    private static MapInset inset(double latitude, double longitude) {
        // The westernmost islands of Alaska lie beyond the 180th meridian.
        if (latitude > SOUTH_OF_ALASKA && (longitude < EAST_OF_ALASKA || longitude > 0)) {
            return MapInset.ALASKA;
        }
        return latitude < NORTH_OF_HAWAII && longitude < EAST_OF_HAWAII ? MapInset.HAWAII : MapInset.LOWER_48;
    }
}
