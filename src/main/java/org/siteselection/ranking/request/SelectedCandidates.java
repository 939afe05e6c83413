package org.siteselection.ranking.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.http.problem.Violation;
import org.siteselection.rules.Level;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.Texts;

/** Replaces the selectors among the candidates of a request with the places that they select, in the order of the catalogue. */
public final class SelectedCandidates {
    private final CatalogueSnapshot catalogue;
    private final Level level;
    private final UnknownNames unknown;
    private final List<Violation> invalid;

    /** Receives an unknown name with its place in the request. */
    public interface UnknownNames {
        void add(String field, String kind, String name, Iterable<String> known);
    }

    /**
     * @param level scale of the places that are ranked by default
     * @param invalid list to which violations are added
     */
    public SelectedCandidates(CatalogueSnapshot catalogue, Level level, UnknownNames unknown, List<Violation> invalid) {
        this.catalogue = catalogue;
        this.level = level;
        this.unknown = unknown;
        this.invalid = invalid;
    }

    /** @param entries null for all places of the level */
    public List<CandidateEntry> of(@Nullable List<CandidateEntry> entries) {
        if (entries == null) {
            return Question.places(level, catalogue).stream()
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
        List<Place> pool = pool(selector);
        StopRule.spend((long) StopRule.TRANSCENDENTAL * pool.size());
        Set<String> known = known(pool);
        Set<String> in = named(selector, known, selector.in() == null ? List.of() : selector.in(), "in", field);
        Set<String> except = named(selector, known, selector.except(), "except", field);
        return pool.stream()
                .filter(place -> selector.in() == null || names(in, place))
                .filter(place -> !names(except, place))
                .toList();
    }

    private static boolean names(Set<String> ids, Place place) {
        return ids.contains(place.id()) || place.state() != null && ids.contains(place.state());
    }

    private List<Place> pool(PlaceSelector selector) {
        if (selector.selectsCounties()) {
            return catalogue.counties();
        }
        return selector.selectsSites()
                ? catalogue.places().stream().filter(Place::representsSite).toList()
                : catalogue.states();
    }

    /** The ids that a selector may name: those of its places, and of the states in which they lie. */
    private Set<String> known(List<Place> pool) {
        Set<String> known = new TreeSet<>();
        pool.forEach(place -> known.add(place.id()));
        catalogue.states().forEach(state -> known.add(state.id()));
        return known;
    }

    private Set<String> named(PlaceSelector selector, Set<String> known, List<String> ids, String key, String field) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (!known.contains(id)) {
                String place = selector.query() ? key : field + "." + key + "[" + i + "]";
                unknown.add(place, what(selector), id, selector.selectsCounties() ? near(id) : known);
            }
        }
        return new HashSet<>(ids);
    }

    private static String what(PlaceSelector selector) {
        return selector.selectsSites() ? "site or state" : selector.selectsCounties() ? "county or state" : "state";
    }

    /** Counties and states of which one may have been meant. */
    private List<String> near(String id) {
        return PlaceHints.near(catalogue, id).stream()
                .filter(one -> catalogue
                        .place(one)
                        .filter(place -> !place.representsSite())
                        .isPresent())
                .toList();
    }
}
