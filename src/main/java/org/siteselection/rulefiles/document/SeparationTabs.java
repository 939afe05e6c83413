package org.siteselection.rulefiles.document;

import java.util.BitSet;
import java.util.Optional;
import org.siteselection.scoring.StopRule;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Replaces tabs between tokens, which YAML 1.2 allows (section 6.2) but the parser does not support, with spaces. Tabs
 * inside scalars are kept, and so are indenting tabs, which YAML forbids.
 */
final class SeparationTabs {
    private final String text;
    private final CodePoints points;
    /** Characters of scalars. */
    private final BitSet content = new BitSet();
    /** White space before the second and later lines of plain scalars. */
    private final BitSet continued = new BitSet();
    /** Characters between the brackets of flow collections. */
    private final BitSet flow = new BitSet();
    /** Indicators of block collections; the text before them is their indentation. */
    private final BitSet blocks = new BitSet();

    private SeparationTabs(String text, CodePoints points) {
        this.text = text;
        this.points = points;
    }

    /**
     * The text with a space for each separating tab; unchanged if it is also invalid with spaces for tabs.
     */
    static String asSpaces(String text, CodePoints points, LoadSettings settings) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        SeparationTabs tabs = new SeparationTabs(text, points);
        try {
            tabs.read(new Parse(settings).parseString(text.replace('\t', ' ')));
        } catch (YamlEngineException e) {
            return text;
        }
        return tabs.replaced();
    }

    /** Tabs do not affect the structure, so it is the same with spaces instead. */
    private void read(Iterable<Event> events) {
        StopRule stop = StopRule.current();
        int depth = 0;
        int opened = 0;
        for (Event event : events) {
            stop.check();
            if (event instanceof ScalarEvent scalar) {
                scalar(
                        scalar.getScalarStyle(),
                        index(scalar.getStartMark().map(Mark::getIndex)),
                        index(scalar.getEndMark().map(Mark::getIndex)));
            } else if (event instanceof CollectionStartEvent start) {
                int at = index(start.getStartMark().map(Mark::getIndex));
                if (start.getFlowStyle() == FlowStyle.BLOCK) {
                    blocks.set(at);
                } else if (depth++ == 0) {
                    opened = at;
                }
            } else if (event instanceof CollectionEndEvent end && depth > 0 && --depth == 0) {
                flow.set(opened, index(end.getEndMark().map(Mark::getIndex)));
            }
        }
    }

    private void scalar(ScalarStyle style, int from, int to) {
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            int header = text.indexOf('\n', from);
            if (header >= 0 && header < to) {
                content.set(header, to);
            }
            return;
        }
        content.set(from, to);
        // Folding strips the white space before a continuation line; after the first space, tabs only separate there.
        for (int line = text.indexOf('\n', from); style == ScalarStyle.PLAIN && line >= 0 && line < to; ) {
            int next = line + 1;
            while (next < to && " \t".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next > line + 1 && text.charAt(line + 1) == ' ') {
                content.clear(line + 1, next);
                continued.set(line + 1, next);
            }
            line = text.indexOf('\n', next);
        }
    }

    private int index(Optional<Integer> codePoint) {
        return points.index(codePoint.orElse(0));
    }

    private String replaced() {
        char[] characters = text.toCharArray();
        for (int i = text.indexOf('\t'); i >= 0; i = text.indexOf('\t', i + 1)) {
            if (continued.get(i) || !content.get(i) && !indents(i)) {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }

    /** Whether a tab is part of the indentation of a line or of a block collection that begins within one. */
    private boolean indents(int tab) {
        int next = tab;
        while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next == text.length() || "#\r\n".indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        int before = tab;
        while (before > 0 && " \t".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        boolean leading = before == 0 || "\r\n".indexOf(text.charAt(before - 1)) >= 0;
        return leading ? !flow.get(tab) || before == tab : blocks.get(next);
    }
}
