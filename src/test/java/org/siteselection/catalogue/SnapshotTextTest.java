package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotTextTest {
    @Test
    void thePackagedEditionIsReadBack() {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        String text = SnapshotText.write(edition);
        CatalogueSnapshot read = SnapshotText.read(text, edition.digest(), 7);
        assertThat(read.data()).isEqualTo(edition.data());
        assertThat(SnapshotText.write(read)).isEqualTo(text);
        assertThat(read.staleAfterYears()).isEqualTo(7);
    }

    /** Doubles of every size, and every form of uncertainty. */
    @Test
    void everyFigureIsReadBackToTheLastBit() {
        EditionData rows = PackagedEdition.data();
        Random random = new Random(7);
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : rows.facts()) {
            double value = Double.longBitsToDouble(random.nextLong());
            double exact = Double.isFinite(value) ? value : Double.MIN_VALUE;
            Uncertainty uncertainty = switch (facts.size() % 4) {
                case 0 -> null;
                case 1 -> new Uncertainty(-Math.abs(exact), Math.abs(exact), null, null);
                case 2 -> new Uncertainty(null, null, 0.1 + 0.2, "normal");
                default -> new Uncertainty(null, null, Double.MIN_VALUE, "lognormal");
            };
            facts.add(
                    new Fact(fact.place(), fact.metric(), exact, fact.unit(), fact.year(), fact.source(), uncertainty));
        }
        CatalogueSnapshot snapshot =
                CatalogueSnapshot.of(rows.edition(), rows.places(), rows.metrics(), rows.sources(), facts, rows.laws());
        CatalogueSnapshot read = SnapshotText.read(SnapshotText.write(snapshot), snapshot.digest(), 5);
        assertThat(read.data().facts()).isEqualTo(snapshot.data().facts());
    }

    @Test
    void anotherTextIsRefused() {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        String text = SnapshotText.write(edition);
        assertThatThrownBy(() -> SnapshotText.read(text.replaceFirst("\"value\":", "\"value\":1"), edition.digest(), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(edition.digest());
        assertThatThrownBy(() -> SnapshotText.read("{\"edition\":", edition.digest(), 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
