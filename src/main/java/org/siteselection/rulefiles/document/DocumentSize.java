package org.siteselection.rulefiles.document;

import java.util.List;
import java.util.Map;
import org.siteselection.fields.Position;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.ShortText;

/**
 * Counts the content of a document while it is read, and ends the reading at {@link DocumentLimits}, before the document
 * exhausts the memory.
 */
public final class DocumentSize {
    private static final int CHECK_EVERY = 4_096;

    private final Issues issues;
    private final StopRule stop = StopRule.current();
    private int values;
    private int checked;
    private long characters;

    DocumentSize(Issues issues) {
        this.issues = issues;
    }

    /** Number of keys, maps, lists and scalars so far. */
    int values() {
        return values;
    }

    /** Checks a text before it is read. @throws DocumentLimits.ExceededException if it is too long */
    static void text(String text, Position start, String root, Issues issues) {
        if (text.length() > DocumentLimits.CHARACTERS) {
            DocumentLimits.report(
                    issues, start, root, "The document", text.length(), "characters", DocumentLimits.CHARACTERS);
            throw new DocumentLimits.ExceededException();
        }
    }

    /** Counts a value at a depth. @return whether the number of values is within the limit */
    boolean value(Position at, DocPath path, int depth) {
        values++;
        if (++checked % CHECK_EVERY == 0) {
            stop.check();
        }
        if (depth > DocumentLimits.DEPTH) {
            issues.error(
                    DocumentLimits.CODE,
                    at,
                    path.toString(),
                    "Nesting is " + depth + " levels deep here; at most " + DocumentLimits.DEPTH + " are allowed.");
            throw new DocumentLimits.ExceededException();
        }
        return values <= DocumentLimits.VALUES;
    }

    /** Reports that the document has too many values. */
    DocumentLimits.ExceededException tooManyValues(Position start, String root, long number) {
        DocumentLimits.report(issues, start, root, "The document", number, "keys and values", DocumentLimits.VALUES);
        return new DocumentLimits.ExceededException();
    }

    void key(String key, Position at, DocPath parent) {
        values++;
        characters += key.length();
        if (key.length() > DocumentLimits.KEY) {
            DocumentLimits.report(
                    issues,
                    at,
                    parent.key(key).toString(),
                    "The key '" + ShortText.of(key, 60) + "'",
                    key.length(),
                    "characters",
                    DocumentLimits.KEY);
            throw new DocumentLimits.ExceededException();
        }
    }

    /**
     * @param length of the text
     * @param written its length as written: with indentation or escaped line breaks, it can be far longer
     */
    void scalar(int length, int written, Position at, DocPath path) {
        characters += length;
        if (length > DocumentLimits.SCALAR) {
            DocumentLimits.report(issues, at, path.toString(), "The text", length, "characters", DocumentLimits.SCALAR);
            throw new DocumentLimits.ExceededException();
        }
        if (written > 4 * DocumentLimits.SCALAR) {
            DocumentLimits.report(
                    issues,
                    at,
                    path.toString(),
                    "The text as it is written",
                    written,
                    "characters",
                    4 * DocumentLimits.SCALAR);
            throw new DocumentLimits.ExceededException();
        }
    }

    /** Counts a document without text. @throws DocumentLimits.ExceededException if it exceeds a limit */
    public static void check(Doc.Mapping document, Issues issues) {
        DocumentSize size = new DocumentSize(issues);
        size.count(document, DocPath.of(""), 1);
        if (size.values > DocumentLimits.VALUES) {
            throw size.tooManyValues(document.at(), "", size.values);
        }
        if (size.characters > DocumentLimits.CHARACTERS) {
            DocumentLimits.report(
                    issues,
                    document.at(),
                    "",
                    "The document",
                    size.characters,
                    "characters",
                    DocumentLimits.CHARACTERS);
            throw new DocumentLimits.ExceededException();
        }
    }

    private void count(Doc value, DocPath path, int depth) {
        value(value.at(), path, depth);
        if (value instanceof Doc.Mapping map) {
            for (Map.Entry<String, Doc.Entry> entry : map.entries().entrySet()) {
                key(entry.getKey(), entry.getValue().at(), path);
                count(entry.getValue().value(), path.key(entry.getKey()), depth + 1);
            }
        } else if (value instanceof Doc.Sequence list) {
            List<Doc> items = list.items();
            for (int i = 0; i < items.size(); i++) {
                count(items.get(i), path.item(i), depth + 1);
            }
        } else {
            int length = ((Doc.Scalar) value).text().length();
            scalar(length, length, value.at(), path);
        }
    }
}
