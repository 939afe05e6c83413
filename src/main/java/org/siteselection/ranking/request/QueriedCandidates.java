package org.siteselection.ranking.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.text.ShortText;

/** The candidates of a query: the ids in {@code candidate} and {@code state}, and those of a selector. */
public final class QueriedCandidates {
    private static final List<String> LISTS = List.of("candidate", "state");

    private QueriedCandidates() {}

    /** Null if the query names none, which means all places at the level of the rules. */
    public static @Nullable List<CandidateEntry> read(QueryParameters query, List<Violation> violations) {
        List<CandidateEntry> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : LISTS) {
            for (String id : query.all(name)) {
                candidates.add(CandidateEntry.named(id, name));
                if (!seen.add(id)) {
                    violations.add(new Violation(name, "'" + ShortText.of(id) + "' is named twice."));
                }
            }
        }
        SelectorQuery.read(query, violations).ifPresent(candidates::add);
        return candidates.isEmpty() ? null : candidates;
    }

    /** The same texts for queries that name the same candidates, in any order. */
    public static List<String> canonical(QueryParameters query) {
        List<String> ids = new ArrayList<>();
        LISTS.forEach(name -> ids.addAll(query.all(name)));
        Collections.sort(ids);
        return List.of(String.join(",", ids), SelectorQuery.canonical(query));
    }
}
