package org.siteselection.catalogue.outline;

/**
 * A point of the drawing of the outlines, 975 units wide and 610 high.
 *
 * @param x units to the right
 * @param y units downwards
 */
public record DrawnPoint(double x, double y) {}
