package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Law;

@Entity
@Table(name = "law")
class LawEntity extends CatalogueRow<Law> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "place_id", nullable = false)
    String place = "";

    @Column(nullable = false)
    String title = "";

    @Nullable
    String citation;

    @Nullable
    String url;

    @Column(nullable = false)
    String kind = "";

    @Column(nullable = false)
    String effect = "";

    @Column(name = "effective_from")
    @Nullable
    String effective;

    @Column(name = "as_of")
    @Nullable
    Integer year;

    @Nullable
    String expires;

    @Column(nullable = false)
    String standing = "";

    @Column(name = "checked_on")
    @Nullable
    String checkedOn;

    @Column(name = "source_id", nullable = false)
    String source = "";

    @Override
    Law content() {
        return new Law(
                place, title, citation, url, kind, effect, effective, year, expires, standing, checkedOn, source);
    }

    @Override
    void fill(Law law) {
        place = law.place();
        title = law.title();
        citation = law.citation();
        url = law.url();
        kind = law.kind();
        effect = law.effect();
        effective = law.effective();
        year = law.year();
        expires = law.expires();
        standing = law.standing();
        checkedOn = law.checkedOn();
        source = law.source();
    }
}
