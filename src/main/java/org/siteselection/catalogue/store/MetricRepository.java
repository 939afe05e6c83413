package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.RowType;

@ApplicationScoped
class MetricRepository extends RowRepository<Metric, MetricEntity, String> {
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

    @Override
    List<String> keys() {
        return find("select r.id from MetricEntity r").project(String.class).list();
    }
}
