package org.siteselection.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.TracedRankings;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleSet;
import org.siteselection.runs.ReplayAnswer.CatalogueChange;
import org.siteselection.runs.ReplayAnswer.ChangedSince;
import org.siteselection.runs.ReplayAnswer.FactSince;
import org.siteselection.runs.ReplayAnswer.LawSince;
import org.siteselection.runs.ReplayAnswer.Moved;
import org.siteselection.runs.ReplayAnswer.PlaceSince;
import org.siteselection.runs.ReplayAnswer.RulesChange;
import org.siteselection.runs.ReplayAnswer.Today;
import org.siteselection.runs.StoredStandings.Standing;

/** Compares the rules and data of a run with the current ones. */
@ApplicationScoped
class ChangesSinceRun {
    private static final int MOST_FACTS = 1_000;
    private static final int MOST_MOVED = 200;

    private final Catalogue catalogue;
    private final TracedRankings rankings;
    private final RuleLibrary library;

    ChangesSinceRun(Catalogue catalogue, TracedRankings rankings, RuleLibrary library) {
        this.catalogue = catalogue;
        this.rankings = rankings;
        this.library = library;
    }

    /**
     * The request of a run under the current rules and facts.
     *
     * @param ranking null if it cannot be answered now
     * @param obstacle the reason; null if it can be answered
     */
    record Now(
            CatalogueSnapshot catalogue,
            @Nullable RankingWithProvenance ranking,
            @Nullable String obstacle) {}

    Now now(StoredRun run) {
        try {
            RankingWithProvenance ranking = rankings.rank(withoutTheGone(run.request()));
            return new Now(ranking.catalogue(), ranking, null);
        } catch (ApiException e) {
            return new Now(catalogue.current(), null, e.getMessage());
        }
    }

    /**
     * The request without candidates that are no longer in the catalogue and without its entries for them, if at least one
     * candidate remains.
     */
    private ObjectNode withoutTheGone(ObjectNode request) {
        ObjectNode rest = request.deepCopy();
        CatalogueSnapshot now = catalogue.current();
        Set<String> gone = new HashSet<>();
        for (JsonNode candidate : request.path("candidates")) {
            if (candidate.isTextual() && now.place(candidate.textValue()).isEmpty()) {
                gone.add(candidate.textValue());
            }
        }
        if (gone.size() < request.path("candidates").size() && rest.get("candidates") instanceof ArrayNode candidates) {
            candidates.removeIf(candidate -> candidate.isTextual() && gone.contains(candidate.textValue()));
            for (String ofCandidates : List.of("facts", "waivers")) {
                if (rest.get(ofCandidates) instanceof ObjectNode each) {
                    each.remove(gone);
                }
            }
        }
        return rest;
    }

    /** @param then the run scored again; null if it cannot be */
    ChangedSince changed(StoredRun run, @Nullable RankingWithProvenance then, Now now) {
        return new ChangedSince(
                new CatalogueChange(
                        new CatalogueReference(run.snapshot(), run.edition()),
                        new CatalogueReference(
                                digest(run, now.catalogue()), now.catalogue().edition())),
                then == null ? null : places(then, now.catalogue()),
                then == null
                        ? null
                        : FactChanges.since(then, now.catalogue()).stream()
                                .limit(MOST_FACTS)
                                .map(ChangesSinceRun::fact)
                                .toList(),
                then == null ? null : laws(then, now.catalogue()),
                rules(run, rulesOfToday(run, now)));
    }

    /** The digest of the run if the rows are the same: an earlier version may have given them another one. */
    private static String digest(StoredRun run, CatalogueSnapshot now) {
        return now.hasDigest(run.snapshot()) ? run.snapshot() : now.digest();
    }

    /** A place that was added later was an inline place of the request. */
    private static List<PlaceSince> places(RankingWithProvenance then, CatalogueSnapshot now) {
        return PlaceChanges.between(then.places(), then.catalogue(), now).stream()
                .filter(change -> change.before() != null)
                .map(change -> new PlaceSince(change.id(), change.word(), change.stateBefore(), change.stateAfter()))
                .toList();
    }

    /** The rules that would be used now, even if the request cannot be answered for another reason. */
    private @Nullable RuleSet rulesOfToday(StoredRun run, Now now) {
        if (now.ranking() != null) {
            return now.ranking().rules();
        }
        JsonNode id = run.request().path("ruleSet");
        return id.isTextual() ? library.ruleSet(id.textValue()).orElse(null) : null;
    }

    private static FactSince fact(FactChanges.Change change) {
        var then = change.before();
        var now = change.after();
        return new FactSince(
                change.place(),
                change.metric(),
                change.unit(),
                then == null ? null : then.value(),
                now == null ? null : now.value(),
                then == null ? null : then.year(),
                now == null ? null : now.year(),
                then == null ? null : then.source(),
                now == null ? null : now.source(),
                then == null ? null : then.uncertainty(),
                now == null ? null : now.uncertainty());
    }

    private static List<LawSince> laws(RankingWithProvenance then, CatalogueSnapshot now) {
        List<LawSince> changes = new ArrayList<>();
        TreeSet<String> kinds = new TreeSet<>();
        then.rules().gates().stream().map(Gate::cites).filter(Objects::nonNull).forEach(kinds::add);
        for (String place : new TreeSet<>(then.places())) {
            for (String kind : kinds) {
                Map<String, Law> before = byTitle(then.catalogue().unexpiredLaws(place, kind));
                Map<String, Law> after = byTitle(now.unexpiredLaws(place, kind));
                TreeSet<String> titles = new TreeSet<>(before.keySet());
                titles.addAll(after.keySet());
                for (String title : titles) {
                    Law old = before.get(title);
                    Law current = after.get(title);
                    if (!Objects.equals(old, current)) {
                        String change = old == null ? "added" : current == null ? "removed" : "changed";
                        changes.add(new LawSince(place, kind, title, change));
                    }
                }
            }
        }
        return changes;
    }

    private static Map<String, Law> byTitle(List<Law> laws) {
        Map<String, Law> byTitle = new TreeMap<>();
        laws.forEach(law -> byTitle.put(law.title(), law));
        return byTitle;
    }

    private static RulesChange rules(StoredRun run, @Nullable RuleSet now) {
        RuleSetReference then =
                new RuleSetReference(run.ruleSet(), run.version(), run.rules().digest());
        return now == null
                ? new RulesChange(then, null, List.of())
                : new RulesChange(
                        then,
                        new RuleSetReference(now.id(), now.version(), now.digest()),
                        differing(run.rules().files(), now.origin().files()));
    }

    /** Paths of the files whose text differs, or that only one side has. */
    static List<String> differing(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .toList();
    }

    /** @param stored stored ranks and scores */
    Today today(StoredStandings stored, Now now) {
        RankingWithProvenance ranking = now.ranking();
        if (ranking == null) {
            return new Today(now.obstacle(), List.of(), 0);
        }
        List<Moved> moved = new ArrayList<>();
        Map<String, Standing> gone = new LinkedHashMap<>(stored.byId());
        for (Entry entry : ranking.answer().ranking()) {
            Standing then = gone.remove(entry.id());
            if (then == null) {
                moved.add(new Moved(entry.id(), null, entry.rank(), null, entry.score()));
            } else if (then.rank() != entry.rank() || then.score() != entry.score()) {
                moved.add(new Moved(entry.id(), then.rank(), entry.rank(), then.score(), entry.score()));
            }
        }
        gone.forEach((id, then) -> moved.add(new Moved(id, then.rank(), null, then.score(), null)));
        return new Today(null, moved.stream().limit(MOST_MOVED).toList(), moved.size());
    }
}
