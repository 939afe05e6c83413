package org.siteselection.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;

/** Finds the candidates and states that differ between two catalogues, or between a run's and the current one. */
final class PlaceChanges {
    private PlaceChanges() {}

    /** A place on both sides; null if it is not in the catalogue. */
    record Change(
            String id, @Nullable Place before, @Nullable Place after) {
        /** As written in answers. */
        String word() {
            return before == null ? "added" : after == null ? "deleted" : "changed";
        }

        @Nullable
        String stateBefore() {
            return before == null ? null : before.state();
        }

        @Nullable
        String stateAfter() {
            return after == null ? null : after.state();
        }
    }

    /** By id; places in neither catalogue, which are inline places of a request, are left out. */
    static List<Change> between(Collection<String> places, CatalogueSnapshot before, CatalogueSnapshot after) {
        List<Change> changes = new ArrayList<>();
        for (String id : new TreeSet<>(places)) {
            Place then = before.place(id).orElse(null);
            Place now = after.place(id).orElse(null);
            if (!Objects.equals(then, now)) {
                changes.add(new Change(id, then, now));
            }
        }
        return changes;
    }
}
