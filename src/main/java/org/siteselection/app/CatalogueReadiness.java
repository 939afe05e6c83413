package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.security.Access;

/** Ready when the catalogue is in memory. Only callers with a token see its size and edition. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {
    private final Catalogue catalogue;
    private final Access access;

    CatalogueReadiness(Catalogue catalogue, Access access) {
        this.catalogue = catalogue;
        this.access = access;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("catalogue");
        CatalogueSnapshot snapshot = catalogue.current();
        if (access.readsConfidential()) {
            check.withData("edition", snapshot.edition())
                    .withData("digest", snapshot.digest())
                    .withData("places", snapshot.places().size())
                    .withData("metrics", snapshot.metrics().size())
                    .withData("sources", snapshot.sources().size())
                    .withData("facts", snapshot.factCount())
                    .withData("laws", snapshot.laws().size());
        }
        return check.up().build();
    }
}
