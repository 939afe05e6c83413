package org.siteselection.runs;

import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.SnapshotText;

/** The catalogue of a run in its stored form: the packaged edition, and the rows that differ from it. */
record KeptCatalogue(CatalogueSnapshot catalogue) {
    /** Digest of the packaged edition, which the catalogue has as well if it has no other rows. */
    String editionDigest() {
        return PackagedEdition.snapshot().digest();
    }

    /** Text of the packaged edition, packed. */
    String edition() {
        return PackedText.of(SnapshotText.write(PackagedEdition.data())).packed();
    }

    /** Text of the rows that differ from the packaged edition, packed. */
    String difference() {
        return PackedText.of(SnapshotText.write(catalogue, PackagedEdition.data()))
                .packed();
    }

    /**
     * The rows of a stored catalogue.
     *
     * @param store of the edition from which it differs
     * @throws IllegalArgumentException if its text is not a catalogue
     * @throws java.io.UncheckedIOException if its text is not packed
     * @throws java.util.NoSuchElementException if the edition is not stored
     */
    static EditionData rows(SnapshotEntity stored, RunStore store) {
        String text = new PackedText(stored.content).text();
        return stored.edition == null
                ? SnapshotText.read(text)
                : SnapshotText.read(text, edition(stored.edition, store));
    }

    private static EditionData edition(String digest, RunStore store) {
        // Most runs are of the edition that the application comes with.
        return PackagedEdition.snapshot().digest().equals(digest)
                ? PackagedEdition.data()
                : rows(store.snapshot(digest).orElseThrow(), store);
    }
}
