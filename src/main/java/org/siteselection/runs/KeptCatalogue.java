package org.siteselection.runs;

import java.util.ArrayList;
import java.util.List;
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
     * The stored texts of a catalogue.
     *
     * @param whole whether the last text holds all rows; otherwise it differs from the packaged edition
     * @param packed the text of the catalogue, then that of the edition from which it differs, and so on
     */
    record Texts(boolean whole, List<String> packed) {
        /** @throws java.util.NoSuchElementException if an edition is not stored */
        static Texts of(String digest, RunStore store) {
            List<String> packed = new ArrayList<>();
            // Most runs are of the edition that the application comes with.
            String edition = PackagedEdition.snapshot().digest();
            SnapshotEntity stored = store.snapshot(digest).orElseThrow();
            packed.add(stored.content);
            while (stored.edition != null && !stored.edition.equals(edition)) {
                stored = store.snapshot(stored.edition).orElseThrow();
                packed.add(stored.content);
            }
            return new Texts(stored.edition == null, packed);
        }

        /**
         * @throws IllegalArgumentException if a text is not a catalogue
         * @throws java.io.UncheckedIOException if a text is not packed
         */
        EditionData rows() {
            int last = packed.size() - 1;
            EditionData rows = whole ? SnapshotText.read(text(last)) : PackagedEdition.data();
            for (int i = whole ? last - 1 : last; i >= 0; i--) {
                rows = SnapshotText.read(text(i), rows);
            }
            return rows;
        }

        private String text(int index) {
            return new PackedText(packed.get(index)).text();
        }
    }
}
