package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Source;

@Entity
@Table(name = "source")
class SourceEntity extends CatalogueRow<Source> {
    @Id
    String id = "";

    @Column(nullable = false)
    String title = "";

    @Column(nullable = false)
    String publisher = "";

    @Column(name = "published")
    @Nullable
    Integer year;

    @Nullable
    String address;

    @Nullable
    String licence;

    @Override
    Source content() {
        return new Source(id, title, publisher, year, address, licence);
    }

    @Override
    void fill(Source source) {
        id = source.id();
        title = source.title();
        publisher = source.publisher();
        year = source.year();
        address = source.address();
        licence = source.licence();
    }
}
