package org.siteselection.rules;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong or doubtful in a rule document. Message, hint and path have at most 200 characters; longer ones lose
 * their middle. Message and hint have no control characters; the path names keys as they are written.
 *
 * @param file path relative to the rule directory, or the name of an inline document
 * @param code kebab-case, stable
 * @param message what was given and what was expected
 * @param hint what to do, may be empty
 * @param path dotted path of the place in the rule set, {@code factors.energy.criteria.power_price.scale}
 * @param line counts from 1 and points at the key or value at fault; 0 where the document had no text
 * @param column counts from 1; 0 likewise
 */
@RegisterForReflection
public record Issue(
        @Schema(examples = "factors/energy.yaml") String file,
        Severity severity,
        @Schema(examples = "unknown-name") String code,
        String message,
        String hint,

        @Schema(examples = "factors.energy.criteria.power_price.value")
        String path,

        int line,
        int column) {
    public Issue {
        message = IssueText.clean(IssueText.shortened(message));
        hint = IssueText.clean(IssueText.shortened(hint.strip()));
        path = IssueText.shortened(path);
    }

    /** Errors keep a rule set from being used; warnings do not. */
    @Schema(enumeration = {"error", "warning"})
    public enum Severity {
        ERROR,
        WARNING;

        @com.fasterxml.jackson.annotation.JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final Comparator<Issue> IN_READING_ORDER = Comparator.comparing(Issue::file)
            .thenComparingInt(Issue::line)
            .thenComparingInt(Issue::column)
            .thenComparing(Issue::code)
            .thenComparing(Issue::path);

    /** No member of the answer, so it is not named as one. */
    public boolean hasErrorSeverity() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: severity code: message hint}, as compilers print it, on one line. */
    @Override
    public String toString() {
        return IssueText.oneLine(
                place() + ": " + severity + " " + code + ": " + message + (hint.isEmpty() ? "" : " " + hint));
    }

    /** Length of its texts in a JSON document, at most: control characters are written as escapes. */
    public int jsonBytes() {
        return (message + hint + path)
                .chars()
                .map(c -> c < ' ' ? 6 : c == '"' || c == '\\' ? 2 : c < 128 ? 1 : 3)
                .sum();
    }

    /** {@code file:line:column}; only the file where the document had no text. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
