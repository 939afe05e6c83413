package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.PackagedEdition;

@QuarkusTest
class CatalogueStartTest {
    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueStore store;

    /** A start computes the digest of the packaged edition, and its columns, once. */
    @Test
    void withoutUsersRowsTheCatalogueIsThePackagedSnapshot() {
        CatalogueState read = QuarkusTransaction.requiringNew().call(store::load);
        assertThat(read.snapshot()).isSameAs(PackagedEdition.snapshot());
        assertThat(read.open()).isSameAs(read.snapshot());
    }

    @Test
    void aFreshDatabaseHoldsExactlyThePackagedEdition() {
        assertThat(catalogue.current().digest())
                .isEqualTo(PackagedEdition.snapshot().digest());
        assertThat(catalogue.current().edition()).isEqualTo("2026-11-29");
        assertThat(catalogue.current().factCount()).isEqualTo(9988);
    }
}
