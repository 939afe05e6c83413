package org.siteselection.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects every issue of one rule set, each place and code once. */
final class Issues {
    private record Key(Position at, String code, String message) {}

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
        found.putIfAbsent(
                new Key(place(at, path), code, message),
                new Issue(at.file(), severity, code, message, hint.strip(), path, at.line(), at.column()));
    }

    boolean hasErrors() {
        return found.values().stream().anyMatch(Issue::isError);
    }

    /** Where a document has no lines, its paths tell the places apart. */
    private static Position place(Position at, String path) {
        return at.line() == 0 ? new Position(path, 0, 0) : at;
    }

    boolean hasErrorAt(String path) {
        return found.values().stream()
                .anyMatch(issue -> issue.isError() && issue.path().equals(path));
    }

    /** All issues in reading order. */
    List<Issue> list() {
        List<Issue> sorted = new ArrayList<>(found.values());
        sorted.sort(Issue.IN_READING_ORDER);
        return List.copyOf(sorted);
    }
}
