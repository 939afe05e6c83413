package org.siteselection.catalogue;

import java.util.List;

/**
 * All rows of a catalogue.
 *
 * @param edition ISO date from which staleness is measured
 */
record EditionData(
        String edition,
        List<Place> places,
        List<Metric> metrics,
        List<Source> sources,
        List<Fact> facts,
        List<Law> laws) {
    EditionData {
        places = List.copyOf(places);
        metrics = List.copyOf(metrics);
        sources = List.copyOf(sources);
        facts = List.copyOf(facts);
        laws = List.copyOf(laws);
    }
}
