package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenamedMetricsTest {
    @Test
    void everyRenamedMetricOfTheOldEditionHasASuccessor() {
        assertThat(RenamedMetrics.all()).hasSize(36);
        CatalogueSnapshot packaged = PackagedEdition.snapshot();
        assertThat(OldEdition.data().metrics())
                .filteredOn(metric -> packaged.metric(metric.id()).isEmpty())
                .hasSize(24)
                .allSatisfy(metric ->
                        assertThat(RenamedMetrics.sentence(metric.id())).isPresent());
    }

    @Test
    void theHintNamesTheNewIdAndNotTheNearest() {
        List<String> known = List.of("electricity_price_industrial_ttm", "electricity_price_industrial_2023");
        assertThat(RenamedMetrics.hint("electricity_price_industrial_2022", known))
                .isEqualTo(" It was renamed to 'electricity_price_industrial'.");
        assertThat(RenamedMetrics.hint("saidi_with_major_events_2024", known))
                .isEqualTo(" It was dropped; 'saidi_with_major_events' replaces it.");
        assertThat(RenamedMetrics.hint("electricity_price_industrial_ttn", known))
                .isEqualTo(" Maybe 'electricity_price_industrial_ttm' was meant.");
    }

    @Test
    void aCatalogueWithoutBoundsHasTheDigestOfVersionsThatKnewNone() {
        assertThat(OldEdition.data().digest())
                .isEqualTo("sha256:cb9095b5610e2b3605a6601641092168bb1437f52edab1852b627e4a4562eef5");
    }
}
