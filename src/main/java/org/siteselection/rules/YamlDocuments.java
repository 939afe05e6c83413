package org.siteselection.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (core schema) into a {@link Doc}, from the parser's events rather than its nodes, so that every key
 * keeps its place and nothing is expanded: aliases, tags and merge keys are refused, size and depth are bounded.
 */
final class YamlDocuments {
    /** The shipped files have about 10 kB and a depth of 8; a tenfold is generous, a thousandfold is an attack. */
    static final int LARGEST = 1_000_000;

    static final int DEEPEST = 40;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern ODD_NUMBER =
            Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+|[-+]?0[0-9]+(\\.[0-9]*)?([eE].*)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9]+(:[0-5]?[0-9])+(\\.[0-9]*)?");

    private final String file;
    private final String text;
    private final Issues issues;
    private final int[] charIndices;
    private Iterator<Event> events = List.<Event>of().iterator();

    private YamlDocuments(String file, String text, Issues issues) {
        this.file = file;
        this.text = text;
        this.issues = issues;
        this.charIndices = charIndices(text);
    }

    /** The document's tree, or empty when it has none because of an issue now listed in {@code issues}. */
    static Optional<Doc.Mapping> read(String file, String text, Issues issues) {
        return new YamlDocuments(file, text, issues).read();
    }

    private Optional<Doc.Mapping> read() {
        Position start = new Position(file, 1, 1);
        if (text.length() > LARGEST) {
            issues.error(
                    "file-too-large",
                    start,
                    "",
                    "The document has " + text.length() + " characters; at most " + LARGEST + " are read.");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            return document(start);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().map(this::position).orElse(start);
            issues.error("yaml-syntax", at, "", sentence(e.getProblem()), yamlHint(e.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            issues.error("yaml-syntax", start, "", sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Doc.Mapping> document(Position start) {
        events.next(); // stream start
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            issues.error("empty-document", start, "", "The document is empty; a map with 'factors' was expected.");
            return Optional.empty();
        }
        Doc root = value(events.next(), 1, "");
        events.next(); // document end
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            issues.error(
                    "several-documents",
                    position(after),
                    "",
                    "A second document begins here; a file holds one.",
                    "Remove the '---' or split the file.");
        }
        if (root instanceof Doc.Mapping mapping) {
            return Optional.of(mapping);
        }
        issues.error("wrong-type", root.at(), "", "The document is " + root.kind() + "; a map was expected.");
        return Optional.empty();
    }

    private Doc value(Event event, int depth, String path) {
        Position at = position(event);
        if (event instanceof AliasEvent) {
            throw refuse(
                    "yaml-alias",
                    at,
                    path,
                    "Aliases (*name) are not read.",
                    "Repeat the value, or move it to a factor file and 'use' it.");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse(
                    "yaml-alias", at, path, "Anchors (&name) are not read.", "Write the value where it is needed.");
        }
        if (depth > DEEPEST) {
            throw refuse("too-deep", at, path, "Nesting is deeper than " + DEEPEST + " levels.", "");
        }
        if (event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent()
                || event instanceof ScalarEvent tagged && tagged.getTag().isPresent()) {
            throw refuse("yaml-tag", at, path, "Tags (!name) are not read.", "Quote the text if '!' belongs to it.");
        }
        if (event instanceof MappingStartEvent) {
            return mapping(at, depth, path);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at, path);
        }
        List<Doc> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(value(next, depth + 1, path + "[" + items.size() + "]"));
        }
        return new Doc.Sequence(at, List.copyOf(items));
    }

    private Doc.Mapping mapping(Position at, int depth, String path) {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Position keyAt = position(next);
            if (!(next instanceof ScalarEvent scalar)) {
                throw refuse("yaml-key", keyAt, path, "A key is text; here it is a list, a map or an alias.", "");
            }
            String key = scalar.getValue();
            if (key.equals("<<")) {
                throw refuse(
                        "yaml-alias", keyAt, path, "Merge keys (<<) are not read.", "Use a factor file with 'use'.");
            }
            String keyPath = path.isEmpty() ? key : path + "." + key;
            Doc value = value(events.next(), depth + 1, keyPath);
            Doc.Entry before = entries.putIfAbsent(key, new Doc.Entry(keyAt, value));
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

    private Doc.Scalar scalar(ScalarEvent event, Position at, String path) {
        String value = event.getValue();
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        Object meaning = plain ? plain(value, at, path) : value;
        return new Doc.Scalar(at, meaning, value, places(event, value, at));
    }

    private @Nullable Object plain(String value, Position at, String path) {
        switch (value) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true", "True", "TRUE":
                return Boolean.TRUE;
            case "false", "False", "FALSE":
                return Boolean.FALSE;
            default:
                break;
        }
        if (ODD_NUMBER.matcher(value).matches() || SEXAGESIMAL.matcher(value).matches()) {
            issues.error(
                    "yaml-number",
                    at,
                    path,
                    "'" + value + "' is read as different numbers by different YAML readers.",
                    "Write a plain decimal number, or quote it if it is text.");
            return value;
        }
        if (NOT_FINITE.matcher(value).matches()) {
            issues.error("not-finite", at, path, "'" + value + "' is not a finite number.");
            return value;
        }
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        double number = Double.parseDouble(value);
        if (Double.isInfinite(number)) {
            issues.error("not-finite", at, path, "'" + value + "' is beyond the largest number, about 1.8e308.");
            return value;
        }
        if (number == 0 && !isZero(value)) {
            issues.error("not-finite", at, path, "'" + value + "' is too small to be told from 0.");
        }
        return number;
    }

    private static boolean isZero(String number) {
        String digits = number.split("[eE]")[0];
        return digits.matches("[-+.0]*") || new BigDecimal(digits).signum() == 0;
    }

    /** Places of the scalar's characters; the quote or block header before the text is passed over. */
    private TextPlaces places(ScalarEvent event, String value, Position at) {
        int from = charIndex(event.getStartMark().map(Mark::getIndex).orElse(0));
        int to = charIndex(event.getEndMark().map(Mark::getIndex).orElse(0));
        String raw = text.substring(from, Math.max(from, to));
        return switch (event.getScalarStyle()) {
            case LITERAL, FOLDED -> {
                int body = raw.indexOf('\n') + 1;
                yield TextPlaces.of(raw.substring(body), value, new Position(file, at.line() + 1, 1));
            }
            case PLAIN -> TextPlaces.of(raw, value, at);
            default -> TextPlaces.of(raw.substring(Math.min(1, raw.length())), value, at.plusColumns(1));
        };
    }

    /** Marks count code points; texts without surrogates, nearly all, need no table. */
    private int charIndex(int codePoint) {
        return charIndices.length == 0
                ? Math.min(codePoint, text.length())
                : charIndices[Math.min(codePoint, charIndices.length - 1)];
    }

    private static int[] charIndices(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] indices = new int[count + 1];
        for (int i = 0, point = 0; point <= count; point++) {
            indices[point] = i;
            i += point == count ? 0 : Character.charCount(text.codePointAt(i));
        }
        return indices;
    }

    private Position position(Event event) {
        return event.getStartMark().map(this::position).orElse(new Position(file, 1, 1));
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

    private Refused refuse(String code, Position at, String path, String message, String hint) {
        issues.error(code, at, path, message, hint);
        return new Refused();
    }

    /** Ends the reading of a document whose further issues would only be noise; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }
}
