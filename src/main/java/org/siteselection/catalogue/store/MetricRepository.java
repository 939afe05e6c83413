package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Kind;
import org.siteselection.catalogue.Metric;

@ApplicationScoped
class MetricRepository extends RowRepository<Metric, MetricEntity, String> {
    @Override
    Kind<Metric> kind() {
        return Kind.METRIC;
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
