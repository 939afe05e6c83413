package org.siteselection.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.siteselection.assessment.Question;
import org.siteselection.rules.RuleSet;

/**
 * Keeps what rankings by the same rules, catalogue and parameters have in common, for the most recent of them. Everything is
 * kept under the digests of rules and catalogue, so a change of either is never answered with old figures, and answers with
 * confidential places, which another catalogue has, are never mixed with public ones.
 */
@ApplicationScoped
class KnownRankings {
    private static final int HEAP_SHARE = 16;
    private static final int MOST = 64;
    /** Catalogues in use at a time: the one with confidential places, and the public one. */
    private static final int CATALOGUES = 2;

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_SEEN = 256;

    private final long mostBytes;
    private final Map<Key, KnownRanking> known = new LinkedHashMap<>(16, 0.75f, true);
    /** Keys that were asked for once. */
    private final Set<Key> seen = new LinkedHashSet<>();

    /** @param id not part of the digest of the rules */
    private record Key(
            String id, String rules, String catalogue, int staleAfterYears, Map<String, Object> parameters) {}

    KnownRankings() {
        this(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** @param mostBytes estimated bytes of the heap; 0 to keep nothing */
    KnownRankings(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What is known about the rules, catalogue and parameters of a question; an empty one if nothing is, or nothing is kept. */
    KnownRanking of(Question question) {
        RuleSet rules = question.rules();
        boolean longTexts = question.parameters().values().stream()
                .anyMatch(value -> value instanceof String text && text.length() > LONGEST_TEXT);
        // Inline rules seldom come twice.
        if (rules.origin().source() == null || longTexts) {
            return new KnownRanking(0);
        }
        Key key = new Key(
                String.valueOf(rules.id()),
                rules.digest(),
                question.catalogue().digest(),
                question.catalogue().staleAfterYears(),
                question.parameters());
        return of(key);
    }

    private synchronized KnownRanking of(Key key) {
        KnownRanking found = known.get(key);
        if (found == null) {
            // Parameters that are asked for once must not displace others.
            if (!key.parameters.isEmpty() && !wasSeen(key)) {
                return new KnownRanking(0);
            }
            found = new KnownRanking(mostBytes / 2);
            known.put(key, found);
            dropOldCatalogues();
        }
        dropBeyondLimits(key);
        return found;
    }

    private boolean wasSeen(Key key) {
        if (seen.remove(key)) {
            return true;
        }
        seen.add(key);
        if (seen.size() > MOST_SEEN) {
            seen.remove(seen.iterator().next());
        }
        return false;
    }

    /** The most recent catalogues remain: an old one would keep its snapshot in memory. */
    private void dropOldCatalogues() {
        LinkedHashSet<String> digests = new LinkedHashSet<>();
        known.keySet().forEach(key -> {
            digests.remove(key.catalogue);
            digests.add(key.catalogue);
        });
        while (digests.size() > CATALOGUES) {
            String oldest = digests.iterator().next();
            digests.remove(oldest);
            known.keySet().removeIf(key -> key.catalogue.equals(oldest));
        }
    }

    /** The rankings grow after they are added, so the limit is checked at every access. */
    private void dropBeyondLimits(Key used) {
        long bytes = known.values().stream().mapToLong(KnownRanking::bytes).sum();
        while (known.size() > MOST || bytes > mostBytes) {
            Map.Entry<Key, KnownRanking> eldest = known.entrySet().iterator().next();
            if (eldest.getKey().equals(used)) {
                return;
            }
            bytes -= eldest.getValue().bytes();
            known.remove(eldest.getKey());
        }
    }

    /** Estimated bytes of the heap, for tests. */
    synchronized long bytes() {
        return known.values().stream().mapToLong(KnownRanking::bytes).sum();
    }
}
