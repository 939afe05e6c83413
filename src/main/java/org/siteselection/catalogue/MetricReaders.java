package org.siteselection.catalogue;

import java.util.List;

/** Who reads a metric; implemented where the rules are known. */
public interface MetricReaders {
    /** Ids of the rule sets in force whose criteria or gates read the metric, in alphabetical order. */
    List<String> ruleSetsReading(String metric);
}
