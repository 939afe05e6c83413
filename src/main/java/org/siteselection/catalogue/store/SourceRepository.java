package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;

@ApplicationScoped
class SourceRepository extends NamedRowRepository<Source, SourceEntity> {
    SourceRepository() {
        super(SourceEntity.class);
    }

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
}
