package org.siteselection.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.runs.DiffAnswer.Effect;
import org.siteselection.runs.DiffAnswer.Move;
import org.siteselection.scoring.EqualNumbers;

/** The ranks of candidates in two rankings. */
final class RankMoves {
    /** Moves whose criteria are listed. */
    static final int MOST_EXPLAINED = 500;

    private static final Comparator<Move> BY_NEW_RANK = Comparator.comparingInt((Move move) -> orLast(move.rankAfter()))
            .thenComparingInt(move -> orLast(move.rankBefore()))
            .thenComparing(Move::id);

    private static final Comparator<Side> FURTHEST_FIRST = Comparator.comparingInt((Side side) -> -side.distance())
            .thenComparingDouble(side -> -Math.abs(side.scoreChange()))
            .thenComparing(side -> side.id);

    private final Map<String, Side> sides = new TreeMap<>();
    private final ScoreChange changes;

    /** A candidate in both rankings. */
    private static final class Side {
        private final String id;
        private @Nullable Entry before;
        private @Nullable Entry after;
        private @Nullable Excluded outBefore;
        private @Nullable Excluded outAfter;

        Side(String id) {
            this.id = id;
        }

        boolean rankedInBoth() {
            return before != null && after != null;
        }

        int distance() {
            return before == null || after == null ? 0 : Math.abs(after.rank() - before.rank());
        }

        double scoreChange() {
            return before == null || after == null ? 0 : EqualNumbers.difference(after.score(), before.score());
        }
    }

    RankMoves(RankingAnswer before, RankingAnswer after) {
        changes = new ScoreChange(before.method().equals(after.method()) ? before.method() : null);
        before.ranking().forEach(entry -> side(entry.id()).before = entry);
        after.ranking().forEach(entry -> side(entry.id()).after = entry);
        before.excluded().forEach(out -> side(out.id()).outBefore = out);
        after.excluded().forEach(out -> side(out.id()).outAfter = out);
    }

    private Side side(String id) {
        return sides.computeIfAbsent(id, Side::new);
    }

    /** Ids of the candidates of either ranking. */
    Set<String> candidates() {
        return sides.keySet();
    }

    /**
     * Ids of the candidates that moved furthest, whose criteria are listed.
     *
     * @param only ids of the selected candidates; empty for all
     */
    Set<String> explained(Set<String> only) {
        return wanted(only)
                .filter(Side::rankedInBoth)
                .sorted(FURTHEST_FIRST)
                .limit(MOST_EXPLAINED)
                .map(side -> side.id)
                .collect(Collectors.toSet());
    }

    /**
     * @param only ids of the selected candidates; empty for all
     * @param before candidates of the first ranking with their criteria
     * @param after those of the other one
     */
    List<Move> moves(Set<String> only, List<Entry> before, List<Entry> after) {
        Map<String, Entry> left = byId(before);
        Map<String, Entry> right = byId(after);
        return wanted(only)
                .map(side -> move(side, left.get(side.id), right.get(side.id)))
                .sorted(BY_NEW_RANK)
                .toList();
    }

    private Stream<Side> wanted(Set<String> only) {
        return sides.values().stream().filter(side -> only.isEmpty() || only.contains(side.id));
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private Move move(Side side, @Nullable Entry explainedBefore, @Nullable Entry explainedAfter) {
        Entry before = side.before;
        Entry after = side.after;
        List<Effect> criteria = explainedBefore != null && explainedAfter != null
                ? changes.effects(explainedBefore, explainedAfter)
                : null;
        return new Move(
                side.id,
                name(side),
                kind(side),
                before == null ? null : before.rank(),
                after == null ? null : after.rank(),
                before == null ? null : before.score(),
                after == null ? null : after.score(),
                side.rankedInBoth() ? side.scoreChange() : null,
                before == null ? null : before.status(),
                after == null ? null : after.status(),
                side.outBefore == null ? null : side.outBefore.reason(),
                side.outAfter == null ? null : side.outAfter.reason(),
                CostChange.of(before == null ? null : before.costs(), after == null ? null : after.costs()),
                criteria);
    }

    private static String name(Side side) {
        if (side.after != null) {
            return side.after.name();
        }
        if (side.outAfter != null) {
            return side.outAfter.name();
        }
        return side.before != null ? side.before.name() : side.outBefore != null ? side.outBefore.name() : side.id;
    }

    private static String kind(Side side) {
        Entry before = side.before;
        Entry after = side.after;
        if (before != null && after != null) {
            return after.rank() == before.rank() ? "stayed" : after.rank() < before.rank() ? "rose" : "fell";
        }
        if (after == null && side.outAfter == null) {
            return "left";
        }
        if (before == null && side.outBefore == null) {
            return "entered";
        }
        return before != null ? "excluded" : after != null ? "readmitted" : "unranked";
    }

    private static int orLast(@Nullable Integer rank) {
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
