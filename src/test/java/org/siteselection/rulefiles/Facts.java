package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.Uncertainty;

/** Builds a catalogue row by row. Metrics and sources come with their first fact. */
public final class Facts {
    private final List<Place> places = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Power, pay and tax of Texas, Florida and Ohio, and a site in Texas with its own tax; Ohio's tax is unknown. */
    public static CatalogueSnapshot small() {
        return new Facts()
                .state("TX")
                .fact("power", 6, 2024, "eia")
                .fact("pay", 30, 2025, "bls")
                .fact("tax", 10, 2021, "tf")
                .state("FL")
                .fact("power", 8, 2024, "eia")
                .fact("pay", 25, 2025, "bls")
                .fact("tax", 0, 2021, "tf")
                .state("OH")
                .fact("power", 7, 2024, "eia")
                .fact("pay", 28, 2023, "bls")
                .site("depot", "TX")
                .fact("tax", 5, 2019, "deed")
                .catalogue();
    }

    public Facts state(String id) {
        places.add(new Place(id, "State " + id, "state", null, null, null, null));
        return this;
    }

    public Facts site(String id, @Nullable String state) {
        places.add(new Place(id, "Site " + id, "site", null, state, null, null));
        return this;
    }

    /** A figure of the place that was added last. */
    public Facts fact(String metric, double value, int year, String source) {
        return uncertain(metric, value, year, source, null);
    }

    /** As {@link #fact}, with how sure it is. */
    public Facts uncertain(String metric, double value, int year, String source, @Nullable Uncertainty uncertainty) {
        if (metrics.stream().noneMatch(m -> m.id().equals(metric))) {
            metrics.add(new Metric(metric, metric, "test", metric + "-unit", "neutral", ""));
        }
        if (sources.stream().noneMatch(s -> s.id().equals(source))) {
            sources.add(new Source(source, source, source, null, null, null));
        }
        String place = places.get(places.size() - 1).id();
        facts.add(new Fact(place, metric, value, metric + "-unit", year, source, uncertainty));
        return this;
    }

    public CatalogueSnapshot catalogue() {
        return CatalogueSnapshot.of("2026-01-01", places, metrics, sources, facts, List.<Law>of());
    }
}
