package org.siteselection.scoring;

/** A closed range of scores. */
public record Interval(double low, double high) {}
