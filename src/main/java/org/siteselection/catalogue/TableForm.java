package org.siteselection.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet saved a table: its separator, from a first line {@code sep=;} or else from the names in the header line.
 *
 * @param separator comma, semicolon or tab
 * @param skipped number of lines before the header
 */
record TableForm(char separator, int skipped) {
    static final TableForm PLAIN = new TableForm(',', 0);

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** A longer line is not a header. */
    private static final int LONGEST_HEADER = 16_384;

    private static final Pattern SEP = Pattern.compile("\"?sep=([,;\t])\"?[,;\t]*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads up to the header line, which is left in the text.
     *
     * @param text supports marks
     * @param known names of columns
     */
    static TableForm of(BufferedReader text, Collection<String> known) throws IOException {
        @Nullable Character stated = null;
        for (int skipped = 0; ; skipped++) {
            text.mark(LONGEST_HEADER);
            String line = line(text);
            Matcher sep = SEP.matcher(line);
            boolean states = stated == null && sep.matches();
            if (states) {
                stated = sep.group(1).charAt(0);
            }
            text.reset();
            if (!states && !(isBlank(line) && hasMore(text, line.length()))) {
                return new TableForm(stated == null ? separator(line, known) : stated, skipped);
            }
            skip(text, line.length());
        }
    }

    boolean isComma() {
        return separator == ',';
    }

    /** Up to the end of the line, of any kind. */
    private static String line(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            line.append((char) next);
            if (line.length() == LONGEST_HEADER - 1) {
                break;
            }
        }
        return line.toString();
    }

    /** Whether anything follows a line of this length. */
    private static boolean hasMore(BufferedReader text, int length) throws IOException {
        text.mark(LONGEST_HEADER);
        boolean more = text.skip(length) == length && text.read() >= 0;
        text.reset();
        return more;
    }

    /** Skips a line of this length with its line end. */
    private static void skip(BufferedReader text, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            text.read();
        }
        if (text.read() == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(letter -> letter == ',' || letter == ';' || Character.isWhitespace(letter));
    }

    /** The separator that gives most of the known names; comma if none gives any. */
    private static char separator(String header, Collection<String> known) {
        Set<String> names =
                known.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long found = Pattern.compile(String.valueOf(separator), Pattern.LITERAL)
                    .splitAsStream(header)
                    .map(cell -> cell.replace('"', ' ').strip().toLowerCase(Locale.ROOT))
                    .filter(names::contains)
                    .count();
            if (found > most) {
                best = separator;
                most = found;
            }
        }
        return best;
    }
}
