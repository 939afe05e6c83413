package org.siteselection.catalogue.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.siteselection.catalogue.CatalogueSnapshot;

/** Settings of the catalogue. */
@ConfigMapping(prefix = "site-selection.catalogue")
interface CatalogueConfig {
    /** Interval of the poll for changes by other instances; {@code off} for never. */
    @WithDefault("1s")
    String watchInterval();

    /** Age in years before the date of the edition beyond which a figure gives the warning {@code stale-fact}. */
    @WithDefault("" + CatalogueSnapshot.STALE_AFTER_YEARS)
    int staleAfterYears();
}
