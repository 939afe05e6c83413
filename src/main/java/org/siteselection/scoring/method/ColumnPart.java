package org.siteselection.scoring.method;

/**
 * What a method reads of one column, independent of its weight.
 *
 * @param figures by candidate, finite
 * @param others a second figure by candidate, for methods that need two; else the same
 * @param least of the figures
 * @param greatest of the figures
 */
record ColumnPart(Figures figures, Figures others, double least, double greatest) {
    /** Of a column that has no effect on any score. */
    static final ColumnPart NONE = of(Figures.NONE, 0, 0);

    static ColumnPart of(Figures figures, double least, double greatest) {
        return new ColumnPart(figures, figures, least, greatest);
    }

    /** For methods that need no extremes. */
    static ColumnPart of(Figures figures) {
        return of(figures, Double.NaN, Double.NaN);
    }

    /** Reads the figures once for their extremes. */
    static ColumnPart measured(Figures figures, int rows) {
        Extremes extremes = Extremes.of(figures.all(rows));
        return of(figures, extremes.min(), extremes.max());
    }

    /** The same with figures that are computed now, for repeated use. */
    ColumnPart kept(int rows) {
        if (this == NONE) {
            return this;
        }
        Figures known = Figures.of(figures.all(rows));
        return new ColumnPart(known, others == figures ? known : Figures.of(others.all(rows)), least, greatest);
    }
}
