package org.siteselection.scoring.method;

/** A closed range of scores. */
public record Interval(double low, double high) {}
