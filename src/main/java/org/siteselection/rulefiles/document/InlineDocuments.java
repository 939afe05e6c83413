package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Position;
import org.siteselection.text.Texts;

/** Reads rule documents that are plain maps and lists in a request, without text and so without lines. */
public final class InlineDocuments {
    /** Name of the document in issues. */
    public static final String NAME = "rules";

    private static final Position NOWHERE = new Position(NAME, 0, 0);
    private static final TextPlaces NO_PLACES = TextPlaces.none(NOWHERE);

    private InlineDocuments() {}

    /**
     * @param value Map with text keys, List, String, Number, Boolean or null; numbers finite
     */
    public static Doc read(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Doc.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), new Doc.Entry(NOWHERE, read(item))));
            return new Doc.Mapping(NOWHERE, entries);
        }
        if (value instanceof List<?> list) {
            List<Doc> items = new ArrayList<>();
            list.forEach(item -> items.add(read(item)));
            return new Doc.Sequence(NOWHERE, items);
        }
        if (value instanceof Number number) {
            return new Doc.Scalar(NOWHERE, number.doubleValue(), Texts.number(number.doubleValue()), NO_PLACES);
        }
        return new Doc.Scalar(NOWHERE, value, value == null ? "" : value.toString(), NO_PLACES);
    }

    /** The same text for the same content, independent of the order of the keys. */
    public static String canonical(Doc doc) {
        StringBuilder text = new StringBuilder();
        append(doc, text);
        return text.toString();
    }

    private static void append(Doc doc, StringBuilder text) {
        if (doc instanceof Doc.Mapping map) {
            String before = "{";
            for (Map.Entry<String, Doc.Entry> entry : new TreeMap<>(map.entries()).entrySet()) {
                text.append(before).append(quoted(entry.getKey())).append(':');
                append(entry.getValue().value(), text);
                before = ",";
            }
            text.append(map.entries().isEmpty() ? "{}" : "}");
        } else if (doc instanceof Doc.Sequence list) {
            String before = "[";
            for (Doc item : list.items()) {
                text.append(before);
                append(item, text);
                before = ",";
            }
            text.append(list.items().isEmpty() ? "[]" : "]");
        } else {
            Object value = ((Doc.Scalar) doc).value();
            text.append(value instanceof String words ? quoted(words) : String.valueOf(value));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
