package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.siteselection.catalogue.Catalogue;
import org.siteselection.catalogue.CatalogueSnapshot;

/** Ready when the catalogue is in memory. Everybody may ask, so it counts what everybody may see. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {
    private final Catalogue catalogue;

    CatalogueReadiness(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogueSnapshot open = catalogue.open();
        return HealthCheckResponse.named("catalogue")
                .up()
                .withData("edition", open.edition())
                .withData("digest", catalogue.current().digest())
                .withData("places", open.places().size())
                .withData("metrics", open.metrics().size())
                .withData("sources", open.sources().size())
                .withData("facts", open.factCount())
                .withData("laws", open.laws().size())
                .build();
    }
}
