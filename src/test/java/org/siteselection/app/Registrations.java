package org.siteselection.app;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that a native executable keeps for reflection because of {@code @RegisterForReflection}. */
final class Registrations {
    private static final RegisterForReflection HINTS = NativeHints.class.getAnnotation(RegisterForReflection.class);

    private Registrations() {}

    /** Whether the type has the annotation, is nested in one that does, or is among the {@link NativeHints}. */
    static boolean keeps(Class<?> type) {
        if (List.of(HINTS.classNames()).contains(type.getName())
                || Arrays.asList(HINTS.targets()).contains(type)) {
            return true;
        }
        RegisterForReflection own = type.getAnnotation(RegisterForReflection.class);
        return own != null ? isWhole(own) : keptWith(type.getEnclosingClass());
    }

    private static boolean keptWith(@Nullable Class<?> outer) {
        if (outer == null) {
            return false;
        }
        RegisterForReflection annotation = outer.getAnnotation(RegisterForReflection.class);
        return annotation != null
                ? isWhole(annotation) && !annotation.ignoreNested()
                : keptWith(outer.getEnclosingClass());
    }

    /** Methods and fields are kept, of the type itself. */
    private static boolean isWhole(RegisterForReflection annotation) {
        return annotation.methods()
                && annotation.fields()
                && annotation.targets().length == 0
                && annotation.classNames().length == 0;
    }
}
