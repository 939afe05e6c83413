package org.siteselection.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes figures of the running service, for tests of what must not change with them. */
@ApplicationScoped
public class ChangedFacts {
    private final Catalogue catalogue;

    ChangedFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Sets a figure that is there, and brings it into force. */
    @Transactional
    public void set(String place, String metric, double value, int year) {
        FactEntity fact = FactEntity.findById(new FactEntity.Key(place, metric));
        fact.value = value;
        fact.year = year;
        FactEntity.flush();
        catalogue.refresh();
    }
}
