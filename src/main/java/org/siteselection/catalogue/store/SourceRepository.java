package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;

@ApplicationScoped
class SourceRepository extends RowRepository<Source, SourceEntity, String> {
    @Override
    RowType<Source> kind() {
        return RowType.SOURCE;
    }

    @Override
    SourceEntity blank() {
        return new SourceEntity();
    }

    @Override
    @Nullable
    SourceEntity sameKey(Source source) {
        return findById(source.id());
    }

    @Override
    List<String> keys() {
        return find("select r.id from SourceEntity r").project(String.class).list();
    }
}
