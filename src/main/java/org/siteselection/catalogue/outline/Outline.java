package org.siteselection.catalogue.outline;

import java.util.ArrayList;
import java.util.List;

/** The outline of a county: closed rings, of which a point inside an odd number lies in the county. */
final class Outline {
    /** Corners of each ring: x, y, x, y … */
    private final List<float[]> rings;

    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    private Outline(List<float[]> rings) {
        this.rings = rings;
        for (float[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                left = Math.min(left, ring[i]);
                right = Math.max(right, ring[i]);
                top = Math.min(top, ring[i + 1]);
                bottom = Math.max(bottom, ring[i + 1]);
            }
        }
    }

    /** @param path of SVG with absolute corners: {@code M1,2L3,4L5,6ZM…} */
    static Outline of(String path) {
        List<float[]> rings = new ArrayList<>();
        for (String ring : path.split("Z")) {
            String[] corners = ring.substring(1).split("[L,]");
            float[] numbers = new float[corners.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Float.parseFloat(corners[i]);
            }
            rings.add(numbers);
        }
        return new Outline(rings);
    }

    /** The least x. */
    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** The least y. */
    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    /** Whether a point lies within a distance of the rectangle around the outline. */
    boolean isNear(DrawnPoint point, double distance) {
        return point.x() >= left - distance
                && point.x() <= right + distance
                && point.y() >= top - distance
                && point.y() <= bottom + distance;
    }

    boolean contains(DrawnPoint point) {
        boolean inside = false;
        for (float[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                boolean crosses = ring[i + 1] > point.y() != ring[j + 1] > point.y();
                if (crosses
                        && point.x()
                                < (ring[j] - ring[i]) * (point.y() - ring[i + 1]) / (ring[j + 1] - ring[i + 1])
                                        + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Distance of a point from the nearest edge. */
    double distance(DrawnPoint point) {
        double least = Double.POSITIVE_INFINITY;
        for (float[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                double dx = ring[j] - ring[i];
                double dy = ring[j + 1] - ring[i + 1];
                double length = dx * dx + dy * dy;
                double along = length == 0 ? 0 : ((point.x() - ring[i]) * dx + (point.y() - ring[i + 1]) * dy) / length;
                double t = Math.max(0, Math.min(1, along));
                least = Math.min(least, Math.hypot(point.x() - ring[i] - t * dx, point.y() - ring[i + 1] - t * dy));
            }
        }
        return least;
    }
}
