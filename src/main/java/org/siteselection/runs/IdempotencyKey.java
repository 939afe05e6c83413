package org.siteselection.runs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/**
 * The value of {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): a string in quotation marks, as in the
 * draft, or without them, as most clients send it. Visible ASCII, at most {@value #LONGEST} characters.
 */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    static final int LONGEST = 255;
    private static final Pattern BARE = Pattern.compile("[!#-~]+");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private IdempotencyKey() {}

    /**
     * @param lines values of the header, one per line of the request; null or empty without the header
     * @throws ApiException {@code invalid-request} for more than one line, and for a malformed key
     */
    static Optional<String> read(@Nullable List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.size() > 1) {
            throw refused("must be given once, was given " + lines.size() + " times.");
        }
        String line = lines.get(0).strip();
        // Checked before the match, whose stack use grows with the length; each character may be escaped, and the whole
        // is
        // quoted.
        if (line.length() > 2 * LONGEST + 2) {
            throw refused("must have at most " + LONGEST + " characters.");
        }
        var quoted = QUOTED.matcher(line);
        String key = quoted.matches() ? ESCAPE.matcher(quoted.group(1)).replaceAll("$1") : line;
        if (!quoted.matches() && !BARE.matcher(line).matches()) {
            throw refused("must be visible ASCII characters, such as a UUID; spaces must be between quotation marks.");
        }
        if (key.length() > LONGEST) {
            throw refused("must have at most " + LONGEST + " characters, had " + key.length() + ".");
        }
        return Optional.of(key);
    }

    private static ApiException refused(String message) {
        return new ApiException(
                ProblemCode.INVALID_REQUEST, HEADER + " " + message, List.of(new Violation(HEADER, message)));
    }
}
