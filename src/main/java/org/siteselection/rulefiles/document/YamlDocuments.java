package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.siteselection.fields.Position;
import org.siteselection.text.ShortText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (core schema) into a {@link Doc}, from the parser's events rather than its nodes, so that every key has its
 * place and nothing is expanded: aliases, tags and merge keys are errors, size and depth are limited.
 */
public final class YamlDocuments {
    private final String file;
    private final String text;
    private final String root;
    private final Issues issues;
    private final DocumentSize size;
    private final CodePoints points;
    private Iterator<Event> events = List.<Event>of().iterator();

    private YamlDocuments(String file, String text, String root, Issues issues) {
        this.file = file;
        this.text = text;
        this.root = root;
        this.issues = issues;
        this.size = new DocumentSize(issues);
        this.points = CodePoints.of(text);
    }

    /**
     * A document.
     *
     * @param values number of its keys, maps, lists and scalars
     */
    public record Parsed(Doc.Mapping tree, int values) {}

    public static Optional<Doc.Mapping> read(String file, String text, Issues issues) {
        return read(file, text, "", issues).map(Parsed::tree);
    }

    /**
     * The document, or empty after an issue was added to {@code issues}.
     *
     * @param root path of the document in the rule set: empty, or the factor of a factor file
     */
    public static Optional<Parsed> read(String file, String text, String root, Issues issues) {
        try {
            DocumentSize.text(text, new Position(file, 1, 1), root, issues);
            YamlDocuments documents = new YamlDocuments(file, text, root, issues);
            return documents.read().map(tree -> new Parsed(tree, documents.size.values()));
        } catch (DocumentLimits.ExceededException e) {
            return Optional.empty();
        }
    }

    private Optional<Doc.Mapping> read() {
        Position start = new Position(file, 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(DocumentLimits.CHARACTERS)
                // The whole text at once: at the end of a buffer, the reader of 3.0.1 breaks surrogate pairs.
                .setBufferSize(text.length() + 16)
                .build();
        try {
            events = new Parse(settings)
                    .parseString(SeparationTabs.asSpaces(text, points, settings))
                    .iterator();
            return document(start);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().map(this::position).orElse(start);
            issues.error("yaml-syntax", at, root, sentence(e.getProblem()), yamlHint(e.getProblem()));
            return Optional.empty();
        } catch (ReaderException e) {
            String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            issues.error(
                    "yaml-syntax",
                    position(e.getPosition()),
                    root,
                    "The YAML cannot be read: the character " + character + " is not allowed.",
                    "In double quotes, write it as an escape.");
            return Optional.empty();
        } catch (YamlEngineException e) {
            issues.error("yaml-syntax", start, root, sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Doc.Mapping> document(Position start) {
        events.next(); // stream start
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            issues.error("empty-document", start, root, "The document must be a map with 'factors', is empty.");
            return Optional.empty();
        }
        Doc value = value(events.next(), 1, DocPath.of(root));
        events.next(); // document end
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            issues.error(
                    "several-documents",
                    position(after),
                    root,
                    "A second document begins here; a file must contain one.",
                    "Remove the '---' or split the file.");
        }
        if (value instanceof Doc.Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error("wrong-type", value.at(), root, "The document must be a map, was " + value.kind() + ".");
        return Optional.empty();
    }

    private Doc value(Event event, int depth, DocPath path) {
        Position at = position(event);
        if (event instanceof AliasEvent) {
            throw refuse(
                    "yaml-alias",
                    at,
                    path,
                    "Aliases (*name) are not read.",
                    "Repeat the value, or move it to a factor file and 'use' it.");
        }
        if (!size.value(at, path, depth)) {
            throw size.tooManyValues(new Position(file, 1, 1), root, size.values() + remaining());
        }
        refuseMarks(event, at, path);
        if (event instanceof MappingStartEvent) {
            return mapping(at, depth, path);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at, path);
        }
        List<Doc> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(value(next, depth + 1, path.item(items.size())));
        }
        return new Doc.Sequence(at, List.copyOf(items));
    }

    /** Reports anchors and tags, which both values and keys may have. */
    private void refuseMarks(Event event, Position at, DocPath path) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse(
                    "yaml-alias", at, path, "Anchors (&name) are not read.", "Write the value where it is needed.");
        }
        if (event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent()
                || event instanceof ScalarEvent tagged && tagged.getTag().isPresent()) {
            throw refuse("yaml-tag", at, path, "Tags (!name) are not read.", "Quote the text if '!' belongs to it.");
        }
    }

    private Doc.Mapping mapping(Position at, int depth, DocPath path) {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Position keyAt = position(next);
            if (!(next instanceof ScalarEvent scalar)) {
                throw refuse("yaml-key", keyAt, path, "A key is text; here it is a list, a map or an alias.", "");
            }
            refuseMarks(scalar, keyAt, path);
            String key = scalar.getValue();
            if (key.equals("<<")) {
                throw refuse(
                        "yaml-alias", keyAt, path, "Merge keys (<<) are not read.", "Use a factor file with 'use'.");
            }
            size.key(key, keyAt, path);
            DocPath keyPath = path.key(key);
            Doc value = value(events.next(), depth + 1, keyPath);
            Doc.Entry before = entries.putIfAbsent(key, new Doc.Entry(keyAt, value));
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

    private Doc.Scalar scalar(ScalarEvent event, Position at, DocPath path) {
        String value = event.getValue();
        int from = points.index(event.getStartMark().map(Mark::getIndex).orElse(0));
        int to = Math.max(
                from, points.index(event.getEndMark().map(Mark::getIndex).orElse(0)));
        size.scalar(value.length(), to - from, at, path);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        Object meaning = plain ? PlainScalar.meaning(value, at, path, issues) : value;
        return new Doc.Scalar(at, meaning, value, places(event, value, at, from, to));
    }

    /** Places of the scalar's characters; the quote or block header before the text is skipped. */
    private TextPlaces places(ScalarEvent event, String value, Position at, int from, int to) {
        return switch (event.getScalarStyle()) {
            case LITERAL, FOLDED -> {
                int body = text.indexOf('\n', from) + 1;
                Position below = new Position(file, at.line() + 1, 1);
                yield TextPlaces.of(text, body > 0 && body <= to ? body : from, to, value, below);
            }
            case PLAIN -> TextPlaces.of(text, from, to, value, at);
            default -> TextPlaces.ofQuoted(text, from, to, value, at);
        };
    }

    private Position position(Event event) {
        return event.getStartMark().map(this::position).orElse(new Position(file, 1, 1));
    }

    /** Position of a character by its index in code points. */
    private Position position(int codePoint) {
        String before = text.substring(0, points.index(codePoint));
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Position(
                file,
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                1 + before.codePointCount(lineStart, before.length()));
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String sentence(String problem) {
        String text = problem.strip();
        return "The YAML cannot be read: " + text + (text.endsWith(".") ? "" : ".");
    }

    private static String yamlHint(String problem) {
        if (problem.contains("'\\t'") || problem.contains("TAB")) {
            return "Indent with spaces; YAML does not allow tabs.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Quote text that contains ': '.";
        }
        return "";
    }

    /** Number of the values that remain unread, including keys. */
    private int remaining() {
        int count = 0;
        while (events.hasNext()) {
            count += events.next() instanceof NodeEvent ? 1 : 0;
        }
        return count;
    }

    private Refused refuse(String code, Position at, DocPath path, String message, String hint) {
        issues.error(code, at, path.toString(), message, hint);
        return new Refused();
    }

    /** Ends the reading of a document whose further issues would be redundant; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }
}
