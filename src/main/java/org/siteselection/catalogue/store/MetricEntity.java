package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Metric;

@Entity
@Table(name = "metric")
class MetricEntity extends CatalogueRow<Metric> {
    @Id
    String id = "";

    @Column(nullable = false)
    String label = "";

    @Column(name = "theme", nullable = false)
    String group = "";

    @Column(nullable = false)
    String unit = "";

    @Column(nullable = false)
    String direction = "";

    @Column(nullable = false)
    String description = "";

    @Column(name = "least_figure")
    @Nullable
    Double min;

    @Column(name = "greatest_figure")
    @Nullable
    Double max;

    @Nullable
    String inherit;

    @Override
    Metric content() {
        return new Metric(id, label, group, unit, direction, description, min, max, inherit);
    }

    @Override
    void fill(Metric metric) {
        id = metric.id();
        label = metric.label();
        group = metric.group();
        unit = metric.unit();
        direction = metric.direction();
        description = metric.description();
        min = metric.min();
        max = metric.max();
        inherit = metric.inherit();
    }
}
