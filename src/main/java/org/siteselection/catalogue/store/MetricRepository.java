package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.RowType;

@ApplicationScoped
class MetricRepository extends NamedRowRepository<Metric, MetricEntity> {
    MetricRepository() {
        super(MetricEntity.class);
    }

    @Override
    RowType<Metric> kind() {
        return RowType.METRIC;
    }

    @Override
    MetricEntity blank() {
        return new MetricEntity();
    }

    @Override
    @Nullable
    MetricEntity sameKey(Metric metric) {
        return findById(metric.id());
    }
}
