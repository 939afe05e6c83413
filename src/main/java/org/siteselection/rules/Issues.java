package org.siteselection.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects every issue of one rule set, each place and code once. */
final class Issues {
    /** A message and a path may quote what was written, but not a megabyte of it. */
    static final int LONGEST = 200;

    /** Without text, every place is the same one, so that only the path tells two issues apart. */
    private record Key(Position at, String path, String code, String message) {}

    /** Nobody mends more at a sitting, and each costs time: a hostile document could ask for millions. */
    static final int MOST = 1_000;

    /** Bytes of all texts in an answer, which has them twice and must stay below a megabyte. */
    private static final int MOST_BYTES = 300_000;

    private static Key key(Position at, String path, String code, String message) {
        return new Key(at, at.line() == 0 ? path : "", code, message);
    }

    private final Map<Key, Issue> found = new LinkedHashMap<>();
    private int bytes;
    private final Set<Position> unreadable = new HashSet<>();

    void error(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.ERROR, code, at, path, message, hint);
    }

    void error(String code, Position at, String path, String message) {
        error(code, at, path, message, "");
    }

    /** An error that makes everything else that is said of the same value mere noise. */
    void unreadable(String code, Position at, String path, String message, String hint) {
        error(code, at, path, message, hint);
        unreadable.add(at);
    }

    boolean isUnreadable(Position at) {
        return unreadable.contains(at);
    }

    void warning(String code, Position at, String path, String message, String hint) {
        add(Issue.Severity.WARNING, code, at, path, message, hint);
    }

    private void add(Issue.Severity severity, String code, Position at, String path, String message, String hint) {
        if (unreadable.contains(at)) {
            return;
        }
        if (found.size() >= MOST || bytes >= MOST_BYTES) {
            throw new TooManyException();
        }
        String text = Texts.shortened(message, LONGEST);
        String where = Texts.withoutMiddle(path, LONGEST);
        String help = Texts.shortened(hint.strip(), LONGEST);
        Issue before = found.putIfAbsent(
                key(at, where, code, text),
                new Issue(at.file(), severity, code, text, help, where, at.line(), at.column()));
        if (before == null) {
            bytes += Texts.jsonBytes(text) + Texts.jsonBytes(help) + Texts.jsonBytes(where);
        }
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
            byPlace.putIfAbsent(key(at, issue.path(), issue.code(), issue.message()), issue);
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
