package org.siteselection.rules;

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

/** Reads a JSON text into a {@link Doc} whose keys and values know line and column, as {@link YamlDocuments} does for YAML. */
final class JsonDocuments {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlDocuments.DEEPEST)
                    .maxNumberLength(400)
                    .build())
            .build();

    private final String file;
    private final Issues issues;
    private final JsonParser parser;

    private JsonDocuments(String file, Issues issues, JsonParser parser) {
        this.file = file;
        this.issues = issues;
        this.parser = parser;
    }

    /** The document's tree, or empty when it has none because of an issue now listed in {@code issues}. */
    static Optional<Doc.Mapping> read(String file, String text, Issues issues) {
        Position start = new Position(file, 1, 1);
        if (text.length() > YamlDocuments.LARGEST) {
            issues.error(
                    "file-too-large",
                    start,
                    "",
                    "The document has " + text.length() + " characters; at most " + YamlDocuments.LARGEST
                            + " are read.");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonDocuments(file, issues, parser).document(start);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Position position = at == null ? start : new Position(file, at.getLineNr(), at.getColumnNr());
            boolean deep = e.getOriginalMessage().contains("nesting depth");
            issues.error(
                    deep ? "too-deep" : "json-syntax",
                    position,
                    "",
                    deep
                            ? "Nesting is deeper than " + YamlDocuments.DEEPEST + " levels."
                            : "The JSON cannot be read here.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Doc.Mapping> document(Position start) throws IOException {
        if (parser.nextToken() == null) {
            issues.error("empty-document", start, "", "The document is empty; an object with 'factors' was expected.");
            return Optional.empty();
        }
        Doc root = value("");
        if (parser.nextToken() != null) {
            issues.error("json-syntax", position(), "", "Something follows the end of the document.");
        }
        if (root instanceof Doc.Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error("wrong-type", root.at(), "", "The document is " + root.kind() + "; an object was expected.");
        return Optional.empty();
    }

    private Doc value(String path) throws IOException {
        Position at = position();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(at, path);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Doc> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(path + "[" + items.size() + "]"));
            }
            return new Doc.Sequence(at, List.copyOf(items));
        }
        String text = parser.getText();
        if (token == JsonToken.VALUE_STRING) {
            // The raw text begins after the quote; escapes before a fault shift it by their length.
            return new Doc.Scalar(at, text, text, offset -> at.plusColumns(1 + offset));
        }
        TextPlaces places = TextPlaces.none(at);
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Doc.Scalar(at, token == JsonToken.VALUE_TRUE, text, places);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Doc.Scalar(at, null, text, places);
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            issues.error("not-finite", at, path, "'" + text + "' is beyond the largest number, about 1.8e308.");
            return new Doc.Scalar(at, text, text, places);
        }
        return new Doc.Scalar(at, number, text, places);
    }

    private Doc.Mapping object(Position at, String path) throws IOException {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyAt = position();
            String key = parser.currentName();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            Doc.Entry before = entries.putIfAbsent(key, new Doc.Entry(keyAt, value(keyPath)));
            if (before != null) {
                issues.error(
                        "duplicate-key",
                        keyAt,
                        keyPath,
                        "The key '" + key + "' stands here twice.",
                        "It was first given in line " + before.at().line() + ".");
            }
        }
        return new Doc.Mapping(at, entries);
    }

    private Position position() {
        JsonLocation at = parser.currentTokenLocation();
        return new Position(file, at.getLineNr(), at.getColumnNr());
    }
}
