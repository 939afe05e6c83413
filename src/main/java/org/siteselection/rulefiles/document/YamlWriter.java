package org.siteselection.rulefiles.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Position;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes a {@link Doc} as YAML 1.2 that {@link YamlDocuments} reads as the same keys and values. Short maps and lists are
 * on one line, long texts are folded.
 */
public final class YamlWriter {
    private static final int WIDTH = 120;
    private static final int LONGEST_LINE = 100;
    private static final int DEEPEST_LINE = 3;

    /** YAML 1.1 reads these as booleans. */
    private static final Set<String> OLD_BOOLEANS = Set.of("y", "n", "yes", "no", "on", "off");

    private static final ImplicitTuple NO_TAG = new ImplicitTuple(true, true);

    private final List<Event> events = new ArrayList<>();

    private YamlWriter() {}

    /** The text of a document, which ends with a line break. */
    public static String write(Doc.Mapping document) {
        DumpSettings settings = DumpSettings.builder()
                .setWidth(WIDTH)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setMaxSimpleKeyLength(1024)
                .build();
        YamlWriter writer = new YamlWriter();
        writer.events.add(new StreamStartEvent());
        writer.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        writer.value(document, 0, false);
        writer.events.add(new DocumentEndEvent(false));
        writer.events.add(new StreamEndEvent());
        return new Present(settings).emitToString(writer.events.iterator());
    }

    private void value(Doc value, int depth, boolean inLine) {
        boolean line = inLine || fitsLine(value, depth);
        FlowStyle style = line ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (value instanceof Doc.Mapping map) {
            events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
            map.entries().forEach((key, entry) -> {
                events.add(scalar(key, styleOf(key, true)));
                value(entry.value(), depth + 1, line);
            });
            events.add(new MappingEndEvent());
        } else if (value instanceof Doc.Sequence list) {
            events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            list.items().forEach(item -> value(item, depth + 1, line));
            events.add(new SequenceEndEvent());
        } else {
            scalar((Doc.Scalar) value, line);
        }
    }

    private void scalar(Doc.Scalar scalar, boolean inLine) {
        if (scalar.value() instanceof String text) {
            events.add(scalar(text, styleOf(text, inLine)));
        } else {
            String plain = scalar.value() instanceof Double number ? number(number) : String.valueOf(scalar.value());
            events.add(scalar(plain, ScalarStyle.PLAIN));
        }
    }

    private static ScalarEvent scalar(String text, ScalarStyle style) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), NO_TAG, text, style);
    }

    /** The shortest decimal that is read as the same number. */
    private static String number(double number) {
        String shortest = Double.toString(number);
        String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
        return plain.length() > 20 || number == 0 && 1 / number < 0 ? shortest : plain;
    }

    private static ScalarStyle styleOf(String text, boolean inLine) {
        if (text.codePoints().anyMatch(YamlWriter::isSpecial)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (!inLine && isBlock(text)) {
            return ScalarStyle.LITERAL;
        }
        if (!inLine && text.length() > LONGEST_LINE && isFoldable(text)) {
            return ScalarStyle.FOLDED;
        }
        return isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    /** Whether a character is a line break for some readers, or invisible; only double quotes have escapes for it. */
    private static boolean isSpecial(int character) {
        int type = Character.getType(character);
        return character != '\n'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE);
    }

    /** Whether the lines of a text, or of the comments in an expression, must stay as they are. */
    private static boolean isBlock(String text) {
        return text.contains("\n") || text.contains("//");
    }

    private static boolean isFoldable(String text) {
        return !text.contains("  ") && text.equals(text.strip());
    }

    private static boolean isPlain(String text) {
        Issues issues = new Issues();
        Position nowhere = new Position("", 0, 0);
        return !OLD_BOOLEANS.contains(text.toLowerCase(Locale.ROOT))
                && PlainScalar.meaning(text, nowhere, DocPath.of(""), issues) instanceof String
                && issues.list().isEmpty();
    }

    private static boolean fitsLine(Doc value, int depth) {
        if (value instanceof Doc.Scalar || depth == 0) {
            return false;
        }
        if (value instanceof Doc.Sequence list && list.items().stream().allMatch(YamlWriter::isWord)) {
            return true;
        }
        // The sections of a document have a line for each entry.
        return width(value, depth == 1 ? 1 : DEEPEST_LINE) <= LONGEST_LINE;
    }

    /** Characters on one line, at least; more than a line can have if the value needs lines of its own. */
    private static int width(Doc value, int levels) {
        if (value instanceof Doc.Scalar scalar) {
            return isWord(scalar) ? scalar.text().length() : LONGEST_LINE + 1;
        }
        if (levels == 0) {
            return LONGEST_LINE + 1;
        }
        int width = 2;
        if (value instanceof Doc.Mapping map) {
            for (Map.Entry<String, Doc.Entry> entry : map.entries().entrySet()) {
                width += entry.getKey().length() + 4 + width(entry.getValue().value(), levels - 1);
                if (width > LONGEST_LINE) {
                    return width;
                }
            }
            return width;
        }
        for (Doc item : ((Doc.Sequence) value).items()) {
            width += 2 + width(item, levels - 1);
            if (width > LONGEST_LINE) {
                return width;
            }
        }
        return width;
    }

    private static boolean isWord(@Nullable Doc value) {
        return value instanceof Doc.Scalar scalar
                && !(scalar.value() instanceof String text && (isBlock(text) || text.length() > LONGEST_LINE));
    }
}
