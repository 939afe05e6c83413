package org.siteselection.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.KnownRanking.Form;
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
    private final Map<Basis, AnswerTexts> texts = new LinkedHashMap<>(16, 0.75f, true);
    /** Keys that were asked for once. */
    private final Set<Key> seen = new LinkedHashSet<>();

    /** @param id not part of the digest of the rules */
    private record Basis(String id, String rules, String catalogue, int staleAfterYears) {
        static Basis of(Question question) {
            RuleSet rules = question.rules();
            return new Basis(
                    String.valueOf(rules.id()),
                    rules.digest(),
                    question.catalogue().digest(),
                    question.catalogue().staleAfterYears());
        }
    }

    private record Key(Basis basis, Map<String, Object> parameters) {}

    KnownRankings() {
        this(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** @param mostBytes estimated bytes of the heap; 0 to keep nothing */
    KnownRankings(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What is known about the rules, catalogue and parameters of a question; an empty one if nothing is, or nothing is kept. */
    KnownRanking of(Question question) {
        boolean longTexts = question.parameters().values().stream()
                .anyMatch(value -> value instanceof String text && text.length() > LONGEST_TEXT);
        return isInline(question) || longTexts
                ? KnownRanking.none()
                : of(new Key(Basis.of(question), question.parameters()));
    }

    /** The bytes of the answer to the same question in the same form, if it was given before; must not be changed. */
    byte @Nullable [] answer(Question question, Form form) {
        KnownRanking found = isInline(question) ? null : found(new Key(Basis.of(question), question.parameters()));
        return found == null ? null : found.answer(question, form);
    }

    private synchronized @Nullable KnownRanking found(Key key) {
        return known.get(key);
    }

    /** The sizes of the texts of rules and catalogue of a question. */
    AnswerTexts texts(Question question) {
        AnswerTexts found = isInline(question) ? null : texts(Basis.of(question));
        return found == null ? added(question) : found;
    }

    private synchronized @Nullable AnswerTexts texts(Basis basis) {
        return texts.get(basis);
    }

    private AnswerTexts added(Question question) {
        AnswerTexts sizes = new AnswerTexts(question.rules(), question.catalogue());
        if (!isInline(question)) {
            synchronized (this) {
                texts.put(Basis.of(question), sizes);
                dropOldCatalogues(texts.keySet(), basis -> basis.catalogue);
                if (texts.size() > MOST) {
                    texts.remove(texts.keySet().iterator().next());
                }
            }
        }
        return sizes;
    }

    /** Inline rules seldom come twice. */
    private static boolean isInline(Question question) {
        return question.rules().origin().source() == null;
    }

    private synchronized KnownRanking of(Key key) {
        KnownRanking found = known.get(key);
        if (found == null) {
            // Parameters that are asked for once must not displace others.
            if (!key.parameters.isEmpty() && !wasSeen(key)) {
                return KnownRanking.none();
            }
            found = new KnownRanking(mostBytes / 2);
            known.put(key, found);
            dropOldCatalogues(known.keySet(), entry -> entry.basis.catalogue);
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
    private static <K> void dropOldCatalogues(Set<K> keys, Function<K, String> catalogue) {
        Set<String> digests = new LinkedHashSet<>();
        for (K key : keys) {
            digests.remove(catalogue.apply(key));
            digests.add(catalogue.apply(key));
        }
        List<String> ordered = List.copyOf(digests);
        Set<String> old = Set.copyOf(ordered.subList(0, Math.max(0, ordered.size() - CATALOGUES)));
        keys.removeIf(key -> old.contains(catalogue.apply(key)));
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
