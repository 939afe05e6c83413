package org.siteselection.http.request;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A media type from a header (RFC 9110, section 8.3.1). The framework rejects some malformed ones with an exception and
 * accepts others, such as ranges.
 *
 * @param charset value of the first parameter of that name, null if there is none
 */
record ContentType(String type, String subtype, @Nullable String charset) {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final String ANY = "*";

    /** The media type in {@code value}; empty if it is malformed. */
    static Optional<ContentType> parse(String value) {
        Scanner scanner = new Scanner(value.strip());
        Optional<String> type = scanner.token();
        if (type.isEmpty() || !scanner.skip('/')) {
            return Optional.empty();
        }
        Optional<String> subtype = scanner.token();
        if (subtype.isEmpty() || type.get().equals(ANY) || subtype.get().equals(ANY)) {
            return Optional.empty();
        }
        String charset = null;
        while (!scanner.atEnd()) {
            scanner.skipSpace();
            if (!scanner.skip(';')) {
                return Optional.empty();
            }
            scanner.skipSpace();
            if (scanner.atEnd() || scanner.isAt(';')) {
                continue;
            }
            Optional<String> name = scanner.token();
            if (name.isEmpty() || !scanner.skip('=')) {
                return Optional.empty();
            }
            Optional<String> content = scanner.isAt('"') ? scanner.quoted() : scanner.token();
            if (content.isEmpty()) {
                return Optional.empty();
            }
            if (charset == null && name.get().toLowerCase(Locale.ROOT).equals("charset")) {
                charset = content.get();
            }
        }
        return Optional.of(new ContentType(type.get(), subtype.get(), charset));
    }

    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        boolean isAt(char c) {
            return !atEnd() && text.charAt(at) == c;
        }

        boolean skip(char c) {
            boolean there = isAt(c);
            at += there ? 1 : 0;
            return there;
        }

        void skipSpace() {
            while (isAt(' ') || isAt('\t')) {
                at++;
            }
        }

        /** At least one letter, digit or token character. */
        Optional<String> token() {
            int start = at;
            while (!atEnd() && isTokenCharacter(text.charAt(at))) {
                at++;
            }
            return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
        }

        private static boolean isTokenCharacter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
        }

        /** The text between quotation marks, with escapes resolved. */
        Optional<String> quoted() {
            at++;
            StringBuilder content = new StringBuilder();
            for (OptionalInt c = next(); c.isPresent(); c = next()) {
                if (c.getAsInt() == '"') {
                    return Optional.of(content.toString());
                }
                OptionalInt meant = c.getAsInt() == '\\' ? next() : c;
                if (meant.isEmpty() || meant.getAsInt() != '\t' && Character.isISOControl(meant.getAsInt())) {
                    return Optional.empty();
                }
                content.append((char) meant.getAsInt());
            }
            return Optional.empty();
        }

        private OptionalInt next() {
            return atEnd() ? OptionalInt.empty() : OptionalInt.of(text.charAt(at++));
        }
    }
}
