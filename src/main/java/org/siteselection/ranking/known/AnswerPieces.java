package org.siteselection.ranking.known;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.siteselection.text.Numbers;

/**
 * An answer in UTF-8 that is joined once from parts of kept texts, which are not copied before, and from numbers. The answer is
 * the only array of its size that is made.
 */
public final class AnswerPieces {
    private static final int BLOCK = 4096;

    /** Pieces of two candidates. */
    private static final int PIECES = 256;

    private byte[][] texts = new byte[PIECES][];
    private int[] starts = new int[PIECES];
    private int[] ends = new int[PIECES];
    private int count;
    private int length;
    /** Receives numbers and short texts; a full one is replaced, because pieces refer to it. */
    private byte[] own = new byte[BLOCK];

    private int used;

    /** Adds a text that will not change. */
    public AnswerPieces add(byte[] text) {
        return add(text, 0, text.length);
    }

    /** Adds a part of a text that will not change. */
    public AnswerPieces add(byte[] text, int start, int end) {
        length += end - start;
        if (count > 0 && texts[count - 1] == text && ends[count - 1] == start) {
            ends[count - 1] = end;
            return this;
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        texts[count] = text;
        starts[count] = start;
        ends[count++] = end;
        return this;
    }

    /** Adds a number as answers show it; null if it is NaN. */
    public AnswerPieces number(double value) {
        if (Double.isNaN(value)) {
            return ascii("null");
        }
        int start = room(Numbers.LONGEST);
        used = Numbers.write(value, own, start);
        return add(own, start, used);
    }

    /** Adds a text of ASCII characters. */
    public AnswerPieces ascii(String text) {
        int size = text.length();
        if (size > BLOCK) {
            return add(text.getBytes(StandardCharsets.US_ASCII));
        }
        int start = room(size);
        for (int i = 0; i < size; i++) {
            own[start + i] = (byte) text.charAt(i);
        }
        used = start + size;
        return add(own, start, used);
    }

    private int room(int size) {
        if (used + size > own.length) {
            own = new byte[BLOCK];
            used = 0;
        }
        return used;
    }

    /** The whole text. */
    public byte[] joined() {
        byte[] all = new byte[length];
        int end = 0;
        for (int i = 0; i < count; i++) {
            System.arraycopy(texts[i], starts[i], all, end, ends[i] - starts[i]);
            end += ends[i] - starts[i];
        }
        return all;
    }
}
