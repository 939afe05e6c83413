package org.siteselection.http.request;

import com.fasterxml.jackson.core.StreamReadConstraints;
import java.util.Map;

/**
 * Limits on one JSON document, each far beyond real use: the largest ranking request, with 10,000 candidates of 200 figures
 * each, has two million values.
 */
final class JsonLimits {
    static final int DEEPEST = 100;
    static final int MOST_VALUES = 5_000_000;
    static final int MOST_NAMES = 50_000;
    static final int LONGEST_STRING = 100_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_NUMBER = 400;

    /** Limits on single tokens, which the parser enforces. */
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

    /** @param mostItems maximum of items of arrays of the outermost object, by name of the field */
    static JsonLimits of(Map<String, Integer> mostItems) {
        return new JsonLimits(mostItems);
    }

    /** Maximum of items of the array in a field of the outermost object. */
    int mostItems(String field) {
        return mostItems.getOrDefault(field, Integer.MAX_VALUE);
    }
}
