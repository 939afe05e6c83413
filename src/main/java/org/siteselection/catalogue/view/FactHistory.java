package org.siteselection.catalogue.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.RowReaders;
import org.siteselection.catalogue.store.FactRepository;
import org.siteselection.catalogue.store.SupersededFactRepository;
import org.siteselection.http.security.Access;

/** Reads the history of one fact: the figure in force and the superseded ones. */
@ApplicationScoped
public class FactHistory {
    private final FactRepository facts;
    private final SupersededFactRepository supersededFacts;
    private final Access access;

    FactHistory(FactRepository facts, SupersededFactRepository supersededFacts, Access access) {
        this.facts = facts;
        this.supersededFacts = supersededFacts;
        this.access = access;
    }

    /**
     * @param visible part of the catalogue that the caller may see
     * @throws org.siteselection.http.problem.ApiException {@code not-found} if the fact does not exist and never existed, or
     *     the caller may not see the place
     */
    @Transactional
    public FactDetail of(CatalogueSnapshot visible, String place, String metric) {
        boolean names = access.readsConfidential();
        if (!names && visible.place(place).isEmpty()) {
            throw FactDetail.notFound(visible, place, metric);
        }
        if (!RowReaders.isFactKey(place, metric)) {
            throw FactDetail.notFound(visible, place, metric);
        }
        Optional<FactDetail.Recorded> now =
                facts.inForce(place, metric).map(fact -> FactDetail.Recorded.of(fact, names));
        List<FactDetail.Recorded> superseded = new ArrayList<>(supersededFacts.newestFirst(place, metric).stream()
                .map(fact -> FactDetail.Recorded.of(fact, names))
                .toList());
        Fact packaged = visible.packagedOfCounty(place, metric).orElse(null);
        if (packaged != null && now.isEmpty()) {
            // Deleted figures of users are superseded by the packaged one, which takes effect again.
            now = Optional.of(FactDetail.Recorded.ofEdition(packaged, null, null));
        } else if (packaged != null && now.isPresent()) {
            FactDetail.Recorded first = superseded.isEmpty() ? now.get() : superseded.get(superseded.size() - 1);
            superseded.add(FactDetail.Recorded.ofEdition(packaged, first.recordedAt(), first.recordedBy()));
        }
        if (now.isEmpty() && superseded.isEmpty()) {
            throw FactDetail.notFound(visible, place, metric);
        }
        return new FactDetail(CatalogueReference.to(visible), now.orElse(null), superseded);
    }
}
