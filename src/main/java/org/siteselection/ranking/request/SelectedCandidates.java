package org.siteselection.ranking.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.http.problem.Violation;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.Texts;

/** Replaces the selectors among the candidates of a request with the places that they select, in the order of the catalogue. */
public final class SelectedCandidates {
    private final CatalogueSnapshot catalogue;
    private final UnknownNames unknown;
    private final List<Violation> invalid;

    /** Receives an unknown name with its place in the request. */
    public interface UnknownNames {
        void add(String field, String kind, String name, Iterable<String> known);
    }

    /** @param invalid list to which violations are added */
    public SelectedCandidates(CatalogueSnapshot catalogue, UnknownNames unknown, List<Violation> invalid) {
        this.catalogue = catalogue;
        this.unknown = unknown;
        this.invalid = invalid;
    }

    /** @param entries null for all states */
    public List<CandidateEntry> of(@Nullable List<CandidateEntry> entries) {
        if (entries == null) {
            return catalogue.states().stream()
                    .map(place -> CandidateEntry.named(place.id(), "candidates"))
                    .toList();
        }
        Map<String, String> seen = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.selector() == null)
                .forEach(entry -> seen.put(entry.id(), entry.field()));
        List<CandidateEntry> all = new ArrayList<>();
        for (CandidateEntry entry : entries) {
            PlaceSelector selector = entry.selector();
            if (selector == null) {
                all.add(entry);
                continue;
            }
            Set<String> again = new TreeSet<>();
            for (Place place : selected(selector, entry.field())) {
                if (seen.putIfAbsent(place.id(), entry.field()) == null) {
                    all.add(CandidateEntry.named(place.id(), entry.field()));
                } else {
                    again.add(place.id());
                }
            }
            if (!again.isEmpty() && invalid.size() < Violation.MOST) {
                invalid.add(new Violation(
                        entry.field(),
                        "selects " + Texts.some(again) + ", which another entry also names; add them to 'except'."));
            }
        }
        return all;
    }

    private List<Place> selected(PlaceSelector selector, String field) {
        List<Place> pool = catalogue.places().stream()
                .filter(place -> place.representsState() != selector.selectsSites())
                .toList();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * catalogue.places().size());
        Set<String> in = named(selector, pool, selector.in() == null ? List.of() : selector.in(), "in", field);
        Set<String> except = named(selector, pool, selector.except(), "except", field);
        return pool.stream()
                .filter(place -> selector.in() == null || names(in, place))
                .filter(place -> !names(except, place))
                .toList();
    }

    private static boolean names(Set<String> ids, Place place) {
        return ids.contains(place.id()) || place.state() != null && ids.contains(place.state());
    }

    private Set<String> named(PlaceSelector selector, List<Place> pool, List<String> ids, String key, String field) {
        Set<String> known = new TreeSet<>();
        Stream<Place> states = selector.selectsSites() ? catalogue.states().stream() : Stream.empty();
        Stream.concat(pool.stream(), states).map(Place::id).forEach(known::add);
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                String place = selector.query() ? key : field + "." + key + "[" + i + "]";
                unknown.add(place, selector.selectsSites() ? "site or state" : "state", ids.get(i), known);
            }
        }
        return new HashSet<>(ids);
    }
}
