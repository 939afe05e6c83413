package org.siteselection.http.request;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.Map;

/**
 * How much one JSON document may hold. Each limit is far beyond real use: ten thousand candidates with two hundred figures
 * each, the most that a request may rank, have two million values.
 */
final class JsonLimits {
    static final int DEEPEST = 100;
    static final int MOST_VALUES = 5_000_000;
    static final int MOST_NAMES = 50_000;
    static final int LONGEST_STRING = 100_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_NUMBER = 400;

    /** Those of single tokens, which the parser itself keeps. */
    static final StreamReadConstraints OF_TOKENS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_STRING)
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .build();

    private final Map<String, Integer> mostItems;

    private JsonLimits(Map<String, Integer> mostItems) {
        this.mostItems = mostItems;
    }

    /** @param mostItems how many items the arrays of the outermost object may have, by name of the field */
    static JsonLimits of(Map<String, Integer> mostItems) {
        return new JsonLimits(mostItems);
    }

    /** Items that the array of a field of the outermost object may have. */
    int mostItems(String field) {
        return mostItems.getOrDefault(field, Integer.MAX_VALUE);
    }
}
