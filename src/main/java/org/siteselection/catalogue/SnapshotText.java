package org.siteselection.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A snapshot as text, so that it can be kept and read again: JSON with the edition's date and all rows. Numbers are
 * written so that the same double is read back, and what is read back must have the digest of what was written.
 */
public final class SnapshotText {
    /** Not the mapper of answers, which rounds. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SnapshotText() {}

    public static String write(CatalogueSnapshot snapshot) {
        try {
            return JSON.writeValueAsString(snapshot.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of a catalogue are texts and finite numbers", e);
        }
    }

    /**
     * @param digest of the snapshot that was written
     * @param staleAfterYears its limit, which is no part of the text
     * @throws IllegalArgumentException when the text is not that of a snapshot with this digest
     */
    public static CatalogueSnapshot read(String text, String digest, int staleAfterYears) {
        CatalogueSnapshot snapshot;
        try {
            snapshot = new CatalogueSnapshot(JSON.readValue(text, EditionData.class), staleAfterYears);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not that of a catalogue", e);
        }
        if (!snapshot.digest().equals(digest)) {
            throw new IllegalArgumentException(
                    "The catalogue has the digest " + snapshot.digest() + ", and was kept under " + digest);
        }
        return snapshot;
    }
}
