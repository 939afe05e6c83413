package org.siteselection.rulefiles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Issue;

/**
 * One expected issue of a file of the corpus, as written in it: {@code error unknown-key 7:5 factors.f.wieght ~
 * weight}.
 *
 * @param place line and column, after the name of the factor file if the issue is in one
 * @param path may be empty
 * @param nearest the known name that the hint must give, or null
 */
record ExpectedIssue(
        String severity,
        String code,
        String place,
        String path,
        @Nullable String nearest) {
    private static final Pattern LINE =
            Pattern.compile("(error|warning) (\\S+) (?:(\\S+):)?(\\d+:\\d+)(?: ([^~ ]\\S*))?(?: ~ (\\S+))?");

    /** All expected issues of a corpus file, from its trailing comments or the file beside it. */
    static List<ExpectedIssue> of(FaultyRules corpus, String name) {
        Optional<String> beside = corpus.text(name.substring(0, name.lastIndexOf('.')) + ".expected");
        return beside.map(String::lines)
                .orElseGet(() -> corpus.text(name)
                        .orElseThrow()
                        .lines()
                        .filter(line -> line.startsWith("# expect: "))
                        .map(line -> line.substring("# expect: ".length())))
                .map(line -> parse(name, line))
                .toList();
    }

    private static ExpectedIssue parse(String name, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + ": " + line);
        }
        String file = matcher.group(3) == null ? name : matcher.group(3);
        return new ExpectedIssue(
                matcher.group(1),
                matcher.group(2),
                file + ":" + matcher.group(4),
                Optional.ofNullable(matcher.group(5)).orElse(""),
                matcher.group(6));
    }

    /** The parts that must be equal; the hint must contain the nearest name. */
    String shown() {
        return place + " " + severity + " " + code + " " + path;
    }

    static String shown(Issue issue) {
        return issue.file() + ":" + issue.line() + ":" + issue.column() + " " + issue.severity() + " " + issue.code()
                + " " + issue.path();
    }
}
