package org.siteselection.scoring;

/**
 * One anchor of a {@link Piecewise} scale.
 *
 * @param value raw value
 * @param score 0..100
 */
public record Point(double value, double score) {}
