package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.store.SupersededFactRepository;

/** What a deletion takes along and brings back where a user measures a packaged metric in another unit. */
class DeletionsTest {
    private static final String METRIC = "union_membership_rate";
    private static final EditionData PACKAGED = PackagedEdition.data();
    private static final Fact SHARE = new Fact("TX", METRIC, 0.045, "share", 2024, "fl-692-204", null);

    private final Deletions deletions = new Deletions(metric -> List.of(), new SupersededFactRepository());

    /** The packaged edition with the metric and one figure of a user's in another unit. */
    private static CatalogueSnapshot inShares() {
        List<Metric> metrics = PACKAGED.metrics().stream()
                .map(metric -> metric.id().equals(METRIC)
                        ? new Metric(METRIC, "Own", "labor", "share", "lower", "Own.")
                        : metric)
                .toList();
        List<Fact> facts = Stream.concat(
                        PACKAGED.facts().stream().filter(fact -> !fact.metric().equals(METRIC)), Stream.of(SHARE))
                .toList();
        return new CatalogueSnapshot(new EditionData(
                PACKAGED.edition(),
                PACKAGED.places(),
                metrics,
                PACKAGED.sources(),
                facts,
                PACKAGED.laws(),
                PACKAGED.counties()));
    }

    @Test
    void theMetricIsRestoredWithItsPackagedFigures() {
        CatalogueSnapshot base = inShares();
        ChangeSet changes = deletions.metric(METRIC, base);
        assertThat(base.with(changes.applyTo(base.data())).digest()).isEqualTo(PACKAGED.digest());
    }

    @Test
    void aFigureInAnotherUnitDoesNotComeBackAlone() {
        CatalogueSnapshot base = inShares();
        ChangeSet changes = deletions.fact("TX", METRIC, base);
        assertThat(base.with(changes.applyTo(base.data())).factsOfMetric(METRIC))
                .isEmpty();
    }

    @Test
    void aMetricThatRulesReadCanBeResetToItsPackagedDescription() {
        Metric packaged = PACKAGED.metrics().get(0);
        List<Metric> metrics = PACKAGED.metrics().stream()
                .map(metric -> metric.equals(packaged)
                        ? new Metric(
                                packaged.id(),
                                "Own words",
                                packaged.group(),
                                packaged.unit(),
                                packaged.direction(),
                                "Own.")
                        : metric)
                .toList();
        CatalogueSnapshot base = new CatalogueSnapshot(new EditionData(
                PACKAGED.edition(),
                PACKAGED.places(),
                metrics,
                PACKAGED.sources(),
                PACKAGED.facts(),
                PACKAGED.laws(),
                PACKAGED.counties()));
        ChangeSet changes = new Deletions(metric -> List.of("asic-assembly"), new SupersededFactRepository())
                .metric(packaged.id(), base);
        assertThat(base.with(changes.applyTo(base.data())).digest()).isEqualTo(PACKAGED.digest());
    }
}
