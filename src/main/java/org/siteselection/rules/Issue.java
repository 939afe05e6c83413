package org.siteselection.rules;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One error or warning of a rule document. Message, hint and path have at most 200 characters; the middle of longer ones is
 * left out. Message and hint have no control characters; the path names keys as written.
 *
 * @param file path relative to the rule directory, or the name of an inline document
 * @param code kebab-case, stable
 * @param message the given and the expected content
 * @param hint the remedy, may be empty
 * @param path dotted path of the place in the rule set, {@code factors.energy.criteria.power_price.scale}
 * @param line counts from 1 and points at the key or value at fault; 0 if the document had no text
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

    /** Errors prevent the use of a rule set; warnings do not. */
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

    /** Not named like a getter, because it is not a member of the answer. */
    public boolean hasErrorSeverity() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: severity code: message hint}, on one line, as compilers print it. */
    @Override
    public String toString() {
        return IssueText.oneLine(
                place() + ": " + severity + " " + code + ": " + message + (hint.isEmpty() ? "" : " " + hint));
    }

    /** Maximum length of its texts in a JSON document, where control characters are escaped. */
    public int jsonBytes() {
        return (message + hint + path)
                .chars()
                .map(c -> c < ' ' ? 6 : c == '"' || c == '\\' ? 2 : c < 128 ? 1 : 3)
                .sum();
    }

    /** {@code file:line:column}; only the file if the document had no text. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
