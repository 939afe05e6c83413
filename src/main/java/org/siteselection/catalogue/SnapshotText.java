package org.siteselection.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Serialises a snapshot as JSON with the edition's date and all rows. Doubles survive the round trip exactly, and the digest
 * is verified when a snapshot is read.
 */
public final class SnapshotText {
    /** A separate mapper, because that of answers rounds. */
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
     * @param digest digest of the written snapshot
     * @param staleAfterYears staleness limit of the snapshot, which the text does not contain
     * @throws IllegalArgumentException if the text is not a snapshot with this digest
     */
    public static CatalogueSnapshot read(String text, String digest, int staleAfterYears) {
        CatalogueSnapshot snapshot;
        try {
            snapshot = new CatalogueSnapshot(JSON.readValue(text, EditionData.class), staleAfterYears);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not a catalogue", e);
        }
        if (!snapshot.digest().equals(digest)) {
            throw new IllegalArgumentException(
                    "The catalogue has the digest " + snapshot.digest() + ", expected " + digest);
        }
        return snapshot;
    }
}
