package org.siteselection.rulefiles;

import org.siteselection.rules.Issue;

/**
 * A text in which {@code ¦} marks a position.
 *
 * @param text without the mark
 * @param line of the mark, from 1
 * @param column of the mark in code points, from 1
 */
public record Marked(String text, int line, int column) {
    private static final char MARK = '¦';

    public static Marked of(String marked) {
        int mark = marked.indexOf(MARK);
        if (mark < 0 || mark != marked.lastIndexOf(MARK)) {
            throw new IllegalArgumentException("One mark was expected: " + marked);
        }
        String before = marked.substring(0, mark);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Marked(
                before + marked.substring(mark + 1),
                (int) before.chars().filter(c -> c == '\n').count() + 1,
                before.codePointCount(lineStart, before.length()) + 1);
    }

    public String at(String code) {
        return line + ":" + column + " " + code;
    }

    /** An issue's place and code, as {@link #at} writes them. */
    public static String shown(Issue issue) {
        return issue.line() + ":" + issue.column() + " " + issue.code();
    }
}
