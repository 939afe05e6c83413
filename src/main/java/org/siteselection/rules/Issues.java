package org.siteselection.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects every issue of one rule set, each place and code once. */
final class Issues {
    private record Key(Position at, String code, String message) {}

    /** Nobody mends more at a sitting, and each costs time: a hostile document could ask for millions. */
    static final int MOST = 1_000;

    private final Map<Key, Issue> found = new LinkedHashMap<>();

    void error(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.ERROR, code, at, path, message, hint);
    }

    void error(String code, Position at, String path, String message) {
        error(code, at, path, message, "");
    }

    void warning(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.WARNING, code, at, path, message, hint);
    }

    private void add(Issue.Severity severity, String code, Position at, String path, String message, String hint) {
        if (found.size() >= MOST) {
            throw new TooManyException();
        }
        found.putIfAbsent(
                new Key(at, code, message),
                new Issue(at.file(), severity, code, message, hint.strip(), path, at.line(), at.column()));
    }

    /** Ends the reading of a document that has too many issues; never leaves the compiler. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super(null, null, false, false);
        }
    }

    /** The issues of several rule sets in reading order; a factor file that two of them use is faulty once. */
    static List<Issue> distinct(List<Issue> issues) {
        Map<Key, Issue> byPlace = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Position at = new Position(issue.file(), issue.line(), issue.column());
            byPlace.putIfAbsent(new Key(at, issue.code(), issue.message()), issue);
        }
        return byPlace.values().stream().sorted(Issue.IN_READING_ORDER).toList();
    }

    boolean hasErrors() {
        return found.values().stream().anyMatch(Issue::isError);
    }

    /** All issues in reading order. */
    List<Issue> list() {
        List<Issue> sorted = new ArrayList<>(found.values());
        sorted.sort(Issue.IN_READING_ORDER);
        return List.copyOf(sorted);
    }
}
