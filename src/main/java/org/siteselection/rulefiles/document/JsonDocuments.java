package org.siteselection.rulefiles.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.siteselection.fields.Position;
import org.siteselection.text.ShortText;

/**
 * Reads a JSON text into a {@link Doc} whose keys and values have line and column, as {@link YamlDocuments} does for YAML.
 */
public final class JsonDocuments {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Deeper than the limit of documents, so that a value beyond that limit is reported at its place.
                    .maxNestingDepth(DocumentLimits.DEPTH + 10)
                    .maxNumberLength(400)
                    .build())
            // A document's keys are read once, and a caller could fill a shared table of them.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Pattern INTERNALS = Pattern.compile(
            "\\s*\\((code \\d+|for .{0,40} starting|start marker).*?\\)(?=[,: ]|$)|\\s*at \\[Source.*", Pattern.DOTALL);

    private final String file;
    private final String text;
    private final Issues issues;
    private final DocumentSize size;
    private final JsonParser parser;

    /** The last position, from which the next is counted, because a line can be as long as the document. */
    private int line = 1;

    private int column = 1;
    private int index;

    private JsonDocuments(String file, String text, Issues issues, JsonParser parser) {
        this.file = file;
        this.text = text;
        this.issues = issues;
        this.size = new DocumentSize(issues);
        this.parser = parser;
    }

    /** The document's tree, or empty after an issue was added to {@code issues}. */
    public static Optional<Doc.Mapping> read(String file, String text, Issues issues) {
        Position start = new Position(file, 1, 1);
        try (JsonParser parser = FACTORY.createParser(text)) {
            DocumentSize.text(text, start, "", issues);
            return new JsonDocuments(file, text, issues, parser).document(start);
        } catch (DocumentLimits.ExceededException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Position position = at == null ? start : position(file, text, at);
            issues.error("json-syntax", position, "", "The JSON cannot be read: " + reason(e) + ".");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser's error, without its remarks about itself. */
    private static String reason(JsonProcessingException e) {
        String words = INTERNALS.matcher(e.getOriginalMessage()).replaceAll("").strip();
        boolean ended = words.endsWith(".");
        return words.contains("`") || words.isEmpty()
                ? "this is not valid JSON"
                : Character.toLowerCase(words.charAt(0)) + words.substring(1, words.length() - (ended ? 1 : 0));
    }

    private Optional<Doc.Mapping> document(Position start) throws IOException {
        if (parser.nextToken() == null) {
            issues.error("empty-document", start, "", "The document must be an object with 'factors', is empty.");
            return Optional.empty();
        }
        Doc root = value(DocPath.of(""), 1);
        if (parser.nextToken() != null) {
            issues.error("json-syntax", position(), "", "Something follows the end of the document.");
        }
        if (root instanceof Doc.Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error("wrong-type", root.at(), "", "The document must be an object, was " + root.kind() + ".");
        return Optional.empty();
    }

    private Doc value(DocPath path, int depth) throws IOException {
        Position at = position();
        if (!size.value(at, path, depth)) {
            throw size.tooManyValues(new Position(file, 1, 1), "", size.values() + remaining());
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(at, path, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Doc> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(path.item(items.size()), depth + 1));
            }
            return new Doc.Sequence(at, List.copyOf(items));
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        String scalar = parser.getText();
        if (token == JsonToken.VALUE_STRING) {
            // The location of a string is complete only after its text was read.
            int to = (int) parser.currentLocation().getCharOffset();
            size.scalar(scalar.length(), to - from, at, path);
            return new Doc.Scalar(at, scalar, scalar, TextPlaces.ofQuoted(text, from, to, scalar, at));
        }
        size.scalar(scalar.length(), scalar.length(), at, path);
        TextPlaces places = TextPlaces.none(at);
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Doc.Scalar(at, token == JsonToken.VALUE_TRUE, scalar, places);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Doc.Scalar(at, null, scalar, places);
        }
        // Every JSON number is a YAML number.
        return new Doc.Scalar(at, PlainScalar.meaning(scalar, at, path, issues), scalar, places);
    }

    private Doc.Mapping object(Position at, DocPath path, int depth) throws IOException {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyAt = position();
            String key = parser.currentName();
            size.key(key, keyAt, path);
            DocPath keyPath = path.key(key);
            parser.nextToken();
            Doc.Entry before = entries.putIfAbsent(key, new Doc.Entry(keyAt, value(keyPath, depth + 1)));
            if (before != null) {
                issues.error(
                        "duplicate-key",
                        keyAt,
                        keyPath.toString(),
                        "Duplicate key '" + ShortText.of(key, 60) + "'.",
                        "It was first given in line " + before.at().line() + ".");
            }
        }
        return new Doc.Mapping(at, entries);
    }

    /** Number of the keys and values that remain unread. */
    private int remaining() throws IOException {
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            count += token.isStructEnd() ? 0 : 1;
        }
        return count;
    }

    private Position position() {
        int to = (int) Math.min(Math.max(parser.currentTokenLocation().getCharOffset(), index), text.length());
        while (index < to) {
            int character = text.codePointAt(index);
            index += Character.charCount(character);
            // Counts as the parser does: CR LF is one line break.
            boolean ends = character == '\n' || character == '\r' && !text.startsWith("\n", index);
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return new Position(file, line, column);
    }

    /** The parser counts columns in UTF-16 units, a position in code points. */
    private static Position position(String file, String text, JsonLocation at) {
        int to = (int) Math.min(Math.max(at.getCharOffset(), 0), text.length());
        int from = Math.max(0, to - Math.max(0, at.getColumnNr() - 1));
        return new Position(file, at.getLineNr(), 1 + text.codePointCount(from, to));
    }
}
