package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siteselection.fields.Position;
import org.siteselection.rules.Issue;

/**
 * Collects the issues of one rule set, one for each place and code. At most {@link #MOST} are listed; the next one ends the
 * reading, and the last listed one is then the error {@code too-many-issues}.
 */
public final class Issues {
    /** More than an author reads. Each issue costs time and memory, and a malicious document could cause millions. */
    public static final int MOST = 1_000;

    /** Maximum size of their texts in bytes. An answer contains them twice and must stay below a megabyte. */
    private static final int MOST_BYTES = 300_000;

    private static final String TOO_MANY = "too-many-issues";

    /** Without text, all places are equal, so only the path distinguishes two issues. */
    private record Key(Position at, String path, String code, String message) {
        static Key of(Issue issue) {
            Position at = new Position(issue.file(), issue.line(), issue.column());
            return new Key(at, at.line() == 0 ? issue.path() : "", issue.code(), issue.message());
        }
    }

    private final Map<Key, Issue> found = new LinkedHashMap<>();
    private int bytes;
    private final Set<Position> unreadable = new HashSet<>();

    public void error(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.ERROR, code, at, path, message, hint);
    }

    public void error(String code, Position at, String path, String message) {
        error(code, at, path, message, "");
    }

    /** Adds an error that makes all other issues of the same value redundant. */
    void unreadable(String code, Position at, String path, String message, String hint) {
        error(code, at, path, message, hint);
        unreadable.add(at);
    }

    public boolean isUnreadable(Position at) {
        return unreadable.contains(at);
    }

    public void warning(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.WARNING, code, at, path, message, hint);
    }

    private void add(Issue.Severity severity, String code, Position at, String path, String message, String hint) {
        if (unreadable.contains(at)) {
            return;
        }
        Issue issue = new Issue(at.file(), severity, code, message, hint, path, at.line(), at.column());
        Key key = Key.of(issue);
        if (found.containsKey(key)) {
            return;
        }
        if (found.size() < MOST && bytes < MOST_BYTES) {
            found.put(key, issue);
            bytes += issue.jsonBytes();
            return;
        }
        if (found.values().stream().noneMatch(Issues::isTooMany)) {
            Key last = null;
            for (Key one : found.keySet()) {
                last = one;
            }
            found.remove(last);
            Issue tooMany = tooMany(issue, Issue.Severity.ERROR, found.size());
            found.put(Key.of(tooMany), tooMany);
        }
        throw new TooManyException();
    }

    /** Reports where the reading ended. */
    private static Issue tooMany(Issue next, Issue.Severity severity, int listed) {
        return new Issue(
                next.file(),
                severity,
                TOO_MANY,
                "There are more issues than the " + listed + " that are listed; the rest is not checked.",
                "Resolve the listed ones first.",
                next.path(),
                next.line(),
                next.column());
    }

    private static boolean isTooMany(Issue issue) {
        return issue.code().equals(TOO_MANY);
    }

    /** Ends the reading of a document that has too many issues; never leaves the compiler. */
    public static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super(null, null, false, false);
        }
    }

    /** The issues of several rule sets in reading order; issues of a factor file that two of them use are listed once. */
    public static List<Issue> distinct(List<Issue> issues) {
        Map<Key, Issue> byPlace = new LinkedHashMap<>();
        issues.forEach(issue -> byPlace.putIfAbsent(Key.of(issue), issue));
        return byPlace.values().stream().sorted(Issue.IN_READING_ORDER).toList();
    }

    /** The first error of a list that has one. */
    public static Issue firstError(List<Issue> issues) {
        return issues.stream().filter(Issue::hasErrorSeverity).findFirst().orElseThrow();
    }

    /** Warnings of an active rule set, of which at most {@link #MOST} are listed. */
    public static List<Issue> atMost(List<Issue> warnings) {
        if (warnings.size() <= MOST) {
            return List.copyOf(warnings);
        }
        List<Issue> listed = new ArrayList<>(warnings.subList(0, MOST - 1));
        listed.add(tooMany(warnings.get(MOST - 1), Issue.Severity.WARNING, MOST));
        return List.copyOf(listed);
    }

    /** Whether a path or anything below it has an error. */
    public boolean hasErrorAt(String path) {
        return found.values().stream()
                .anyMatch(issue -> issue.hasErrorSeverity()
                        && issue.path().startsWith(path)
                        && (issue.path().length() == path.length()
                                || ".[".indexOf(issue.path().charAt(path.length())) >= 0));
    }

    public boolean hasErrors() {
        return found.values().stream().anyMatch(Issue::hasErrorSeverity);
    }

    /** All issues in reading order. */
    public List<Issue> list() {
        List<Issue> sorted = new ArrayList<>(found.values());
        sorted.sort(Issue.IN_READING_ORDER);
        return List.copyOf(sorted);
    }
}
