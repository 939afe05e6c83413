package org.siteselection.rulefiles.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Position;
import org.siteselection.text.NearestName;

/** A parsed document in which every key and value has its place. */
public sealed interface Doc {
    Position at();

    /** The kind of value as text for messages. */
    String kind();

    /** Whether this is the null of an absent value. */
    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.value() == null;
    }

    /** Whether a key is an extension of the author, which is kept and never read. */
    static boolean isOwn(String key) {
        return key.startsWith("x_");
    }

    /** A map in the order of the text. */
    record Mapping(Position at, Map<String, Entry> entries) implements Doc {
        @Override
        public String kind() {
            return "a map";
        }

        @Nullable
        public Doc get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** Keys with a value that is not a map, except for the author's extensions. */
        List<String> others() {
            return entries.entrySet().stream()
                    .filter(entry -> !isOwn(entry.getKey()))
                    .filter(entry -> !entry.getValue().value().isNull()
                            && !(entry.getValue().value() instanceof Mapping))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /**
         * Merges {@code over} into this: maps key by key, lists and scalars replaced, null removes a key.
         *
         * @param path of this map in the document
         * @param issues receives a warning for each null that removes nothing
         */
        public Mapping overlaid(Mapping over, String path, Issues issues) {
            Map<String, Entry> merged = new LinkedHashMap<>(entries);
            over.entries.forEach((key, entry) -> {
                if (entry.value().isNull()) {
                    if (merged.remove(key) == null) {
                        issues.warning(
                                "nothing-to-remove",
                                entry.at(),
                                path + "." + key,
                                "There is no key '" + key + "' here that null could remove.",
                                NearestName.hint(key, entries.keySet()));
                    }
                    return;
                }
                Entry below = merged.get(key);
                Doc value =
                        below != null && below.value() instanceof Mapping base && entry.value() instanceof Mapping top
                                ? base.overlaid(top, path + "." + key, issues)
                                : entry.value();
                merged.put(key, new Entry(entry.at(), value));
            });
            return new Mapping(over.at, merged);
        }
    }

    /** A key's place and its value. */
    record Entry(Position at, Doc value) {}

    record Sequence(Position at, List<Doc> items) implements Doc {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Text, number, boolean or null.
     *
     * @param value String, Double, Boolean or null
     * @param text as written
     * @param places position of each character of {@code value} if it is text that may be an expression
     */
    record Scalar(Position at, @Nullable Object value, String text, TextPlaces places) implements Doc {
        @Override
        public String kind() {
            if (value == null) {
                return "nothing";
            }
            if (value instanceof Double) {
                return "the number " + shortened();
            }
            return value instanceof Boolean ? "the boolean " + text : "the text '" + shortened() + "'";
        }

        private String shortened() {
            return text.length() > 60 ? text.substring(0, 57) + "..." : text;
        }
    }
}
