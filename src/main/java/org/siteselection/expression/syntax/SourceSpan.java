package org.siteselection.expression.syntax;

/** A range of the source, from {@code offset} inclusive to {@code end} exclusive. */
public record SourceSpan(String source, int offset, int end) {
    private static final int LONGEST_QUOTE = 60;

    public int length() {
        return end - offset;
    }

    public SourceSpan to(SourceSpan last) {
        return new SourceSpan(source, offset, last.end);
    }

    /** The source text on one line, shortened for a message. */
    public String quoted() {
        return "'" + text() + "'";
    }

    /** As {@link #quoted()}, without the quotes. */
    public String text() {
        String text = source.substring(offset, end).replaceAll("\\s+", " ");
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, cut) + "…";
    }

    /** {@code column 3}, or {@code line 2, column 3} if the source has several lines. Both count from 1. */
    public String position() {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        String column = "column " + (offset - start + 1);
        return source.indexOf('\n') < 0 ? column : "line " + line + ", " + column;
    }
}
