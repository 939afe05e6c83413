package org.siteselection.catalogue.outline;

/**
 * The three maps of the drawing, with the parameters of the composite projection {@code geoAlbersUsa} of d3-geo at the scale of
 * 1300 and the centre (487.5, 305): the 48 states, Alaska at 0.35 of the scale, and Hawaii.
 */
enum MapInset {
    LOWER_48(new EqualAreaCone(-96, 29.5, 45.5, new double[] {-0.6, 38.7}, 1300, 487.5, 305)),
    ALASKA(new EqualAreaCone(
            -154, 55, 65, new double[] {-2, 58.5}, 1300 * 0.35, 487.5 - 0.307 * 1300, 305 + 0.201 * 1300)),
    HAWAII(new EqualAreaCone(-157, 8, 18, new double[] {-3, 19.9}, 1300, 487.5 - 0.205 * 1300, 305 + 0.212 * 1300));

    private final EqualAreaCone projection;

    MapInset(EqualAreaCone projection) {
        this.projection = projection;
    }

    /** The map on which a county is drawn. */
    static MapInset of(String county) {
        return county.startsWith("c02") ? ALASKA : county.startsWith("c15") ? HAWAII : LOWER_48;
    }

    DrawnPoint draw(double latitude, double longitude) {
        return projection.draw(latitude, longitude);
    }
}
