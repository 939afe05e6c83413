package org.siteselection.catalogue.outline;

/**
 * Albers' conic projection of a sphere onto a plane, which keeps areas. Formulas of J. P. Snyder, "Map Projections: A Working
 * Manual", USGS Professional Paper 1395 (1987), equations 14-1 to 14-6.
 */
final class EqualAreaCone {
    private final double meridian;
    private final double n;
    private final double c;
    private final double rho0;
    private final double scale;
    private final double offsetX;
    private final double offsetY;

    /**
     * @param meridian degrees east of the vertical axis
     * @param south degrees north of the first standard parallel, as is {@code north} of the second
     * @param centre degrees of the point that is drawn at {@code (x, y)}: east of the meridian, and north
     * @param scale units per radius of the sphere
     */
    EqualAreaCone(double meridian, double south, double north, double[] centre, double scale, double x, double y) {
        this.meridian = meridian;
        double sine = Math.sin(Math.toRadians(south));
        this.n = (sine + Math.sin(Math.toRadians(north))) / 2;
        this.c = 1 + sine * (2 * n - sine);
        this.rho0 = Math.sqrt(c) / n;
        this.scale = scale;
        double angle = n * Math.toRadians(centre[0]);
        double rho = rho(centre[1]);
        this.offsetX = x - scale * rho * Math.sin(angle);
        this.offsetY = y + scale * (rho0 - rho * Math.cos(angle));
    }

    private double rho(double latitude) {
        return Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
    }

    /** The drawn point of a place in degrees north and east. */
    DrawnPoint draw(double latitude, double longitude) {
        double east = longitude - meridian;
        double turned = east - 360 * Math.rint(east / 360);
        double angle = n * Math.toRadians(turned);
        double rho = rho(latitude);
        return new DrawnPoint(
                offsetX + scale * rho * Math.sin(angle), offsetY - scale * (rho0 - rho * Math.cos(angle)));
    }
}
