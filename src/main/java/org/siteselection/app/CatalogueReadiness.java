package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.siteselection.catalogue.Catalogue;
import org.siteselection.catalogue.CatalogueSnapshot;

/** Ready when the catalogue is in memory. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {
    private final Catalogue catalogue;

    CatalogueReadiness(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogueSnapshot snapshot = catalogue.current();
        return HealthCheckResponse.named("catalogue")
                .up()
                .withData("edition", snapshot.edition())
                .withData("digest", snapshot.digest())
                .withData("places", snapshot.places().size())
                .withData("metrics", snapshot.metrics().size())
                .withData("sources", snapshot.sources().size())
                .withData("facts", snapshot.factCount())
                .withData("laws", snapshot.laws().size())
                .build();
    }
}
