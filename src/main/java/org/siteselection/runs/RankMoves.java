package org.siteselection.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.runs.DiffAnswer.Effect;
import org.siteselection.runs.DiffAnswer.Move;
import org.siteselection.scoring.EqualNumbers;

/** The ranks of candidates in two rankings. */
final class RankMoves {
    private static final int MOST_EXPLAINED = 500;

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

    /** @param only ids of the selected candidates; empty for all */
    List<Move> moves(Set<String> only) {
        List<Side> wanted = sides.values().stream()
                .filter(side -> only.isEmpty() || only.contains(side.id))
                .toList();
        Set<Side> explained = new HashSet<>(wanted.stream()
                .filter(Side::rankedInBoth)
                .sorted(FURTHEST_FIRST)
                .limit(MOST_EXPLAINED)
                .toList());
        List<Move> moves = new ArrayList<>();
        wanted.forEach(side -> moves.add(move(side, explained.contains(side))));
        moves.sort(BY_NEW_RANK);
        return moves;
    }

    private Move move(Side side, boolean explained) {
        Entry before = side.before;
        Entry after = side.after;
        List<Effect> criteria = before != null && after != null && explained ? changes.effects(before, after) : null;
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
