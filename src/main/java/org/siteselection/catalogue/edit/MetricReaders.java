package org.siteselection.catalogue.edit;

import java.util.List;

/** Finds the rule sets that read a metric; implemented by the package that knows the rules. */
public interface MetricReaders {
    /** Ids of the active rule sets whose criteria or gates read the metric, in alphabetical order. */
    List<String> ruleSetsReading(String metric);
}
