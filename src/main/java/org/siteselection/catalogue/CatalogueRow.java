package org.siteselection.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * A stored row and whose it is.
 *
 * @param <R> the immutable record that the rest of the program sees
 */
@MappedSuperclass
abstract class CatalogueRow<R> extends PanacheEntityBase {
    /** The row follows the packaged files. */
    static final String EDITION = "edition";

    /** A user added the row; seeding never touches it. */
    static final String USER = "user";

    @Column(nullable = false)
    String origin = EDITION;

    /** Of the catalogue that wrote the row last. */
    @Column(nullable = false)
    long revision;

    boolean isOfEdition() {
        return origin.equals(EDITION);
    }

    abstract R content();

    /** Takes over everything that {@link #content} returns. */
    abstract void fill(R content);
}
