package org.siteselection.http.problem;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches the causes and suppressed exceptions of an exception; a failed commit keeps its reason among the suppressed ones.
 */
public final class Causes {
    private Causes() {}

    /** The nearest exception of a type; null if there is none. */
    public static <T extends Throwable> @Nullable T first(@Nullable Throwable thrown, Class<T> type) {
        return first(thrown, type, any -> true);
    }

    /** The nearest exception of a type that fulfils a condition; null if there is none. */
    public static <T extends Throwable> @Nullable T first(
            @Nullable Throwable thrown, Class<T> type, Predicate<? super T> condition) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>();
        if (thrown != null) {
            next.add(thrown);
        }
        while (!next.isEmpty()) {
            Throwable one = next.removeFirst();
            if (!seen.add(one)) {
                continue;
            }
            if (type.isInstance(one) && condition.test(type.cast(one))) {
                return type.cast(one);
            }
            if (one.getCause() != null) {
                next.add(one.getCause());
            }
            Collections.addAll(next, one.getSuppressed());
        }
        return null;
    }
}
