package org.siteselection.ranking.known;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A JSON text that lacks some of its members, in whose places a request writes its own. */
public final class CutText {
    private final byte[] text;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param text with placeholders
     * @param placeholders members that are cut out, in the order in which the text has them. No string of the text contains
     *     them, because quotes in strings are escaped.
     */
    public CutText(byte[] text, List<String> placeholders) {
        this.text = text;
        int gaps = placeholders.size();
        starts = new int[gaps + 1];
        ends = new int[gaps + 1];
        ends[gaps] = text.length;
        for (int i = 0; i < gaps; i++) {
            byte[] placeholder = placeholders.get(i).getBytes(StandardCharsets.US_ASCII);
            ends[i] = indexOf(placeholder, starts[i]);
            starts[i + 1] = ends[i] + placeholder.length;
        }
    }

    private int indexOf(byte[] wanted, int from) {
        int start = from;
        while (!Arrays.equals(wanted, 0, wanted.length, text, start, start + wanted.length)) {
            start++;
        }
        return start;
    }

    /** Adds the text before the gap of this number, and after the one before it. */
    public void add(int gap, AnswerPieces answer) {
        answer.add(text, starts[gap], ends[gap]);
    }

    /** Estimated bytes of the heap. */
    public long bytes() {
        return text.length + 2L * Integer.BYTES * starts.length;
    }
}
