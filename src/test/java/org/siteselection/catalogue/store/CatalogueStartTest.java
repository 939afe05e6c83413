package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.PackagedEdition;

@QuarkusTest
class CatalogueStartTest {
    @Inject
    Catalogue catalogue;

    @Test
    void aFreshDatabaseHoldsExactlyThePackagedEdition() {
        assertThat(catalogue.current().digest())
                .isEqualTo(PackagedEdition.snapshot().digest());
        assertThat(catalogue.current().edition()).isEqualTo("2026-11-29");
        assertThat(catalogue.current().factCount()).isEqualTo(9988);
    }
}
