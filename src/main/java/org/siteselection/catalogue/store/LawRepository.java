package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.RowType;

@ApplicationScoped
class LawRepository extends RowRepository<Law, LawEntity, Long> {
    @Override
    RowType<Law> kind() {
        return RowType.LAW;
    }

    @Override
    LawEntity blank() {
        return new LawEntity();
    }

    @Override
    @Nullable
    LawEntity sameKey(Law law) {
        return find("place = ?1 and kind = ?2 and title = ?3", law.place(), law.kind(), law.title())
                .firstResult();
    }

    /** Ids of the places that have laws. */
    List<String> places() {
        return find("select distinct l.place from LawEntity l")
                .project(String.class)
                .list();
    }

    /** Ids of the sources that laws cite. */
    List<String> sources() {
        return find("select distinct l.source from LawEntity l")
                .project(String.class)
                .list();
    }

    @Override
    List<String> keys() {
        return find("select r.place || ' ' || r.kind || ' ' || r.title from LawEntity r")
                .project(String.class)
                .list();
    }
}
