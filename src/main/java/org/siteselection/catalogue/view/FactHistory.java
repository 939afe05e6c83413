package org.siteselection.catalogue.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.RowReaders;
import org.siteselection.catalogue.store.FactEntity;
import org.siteselection.catalogue.store.SupersededFactEntity;
import org.siteselection.http.security.Access;

/** Reads what is stored of one fact: the figure in force and those before it. */
@ApplicationScoped
public class FactHistory {
    private final Access access;

    FactHistory(Access access) {
        this.access = access;
    }

    /**
     * @param visible what the caller may see
     * @throws org.siteselection.http.problem.ApiException {@code not-found} where there is no such fact and never was one, or the
     *     caller may not see the place
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
        FactEntity now = FactEntity.findById(new FactEntity.Key(place, metric));
        List<FactDetail.Recorded> superseded = SupersededFactEntity.figures(place, metric).stream()
                .map(fact -> FactDetail.Recorded.of(fact, names))
                .toList();
        if (now == null && superseded.isEmpty()) {
            throw FactDetail.notFound(visible, place, metric);
        }
        return new FactDetail(
                CatalogueReference.to(visible), now == null ? null : FactDetail.Recorded.of(now, names), superseded);
    }
}
