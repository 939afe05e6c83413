package org.siteselection.catalogue.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.siteselection.catalogue.CatalogueSnapshot;

/** How the catalogue is kept. */
@ConfigMapping(prefix = "site-selection.catalogue")
interface CatalogueConfig {
    /** How often to poll for changes of other instances; {@code off} for never. */
    @WithDefault("1s")
    String watchInterval();

    /** Figures that are older, in years before the date of the edition, give the warning {@code stale-fact}. */
    @WithDefault("" + CatalogueSnapshot.STALE_AFTER_YEARS)
    int staleAfterYears();
}
