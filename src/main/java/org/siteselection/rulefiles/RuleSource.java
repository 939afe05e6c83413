package org.siteselection.rulefiles;

import java.util.List;
import java.util.Optional;
import org.siteselection.rules.Issue;

/** The texts of a rule directory at one moment, by path relative to it with forward slashes. */
interface RuleSource {
    /** Paths of the rule sets, sorted: the {@code *.yaml} at the top. */
    List<String> ruleSetFiles();

    /** Paths of the factor files, sorted: {@code factors/*.yaml}. */
    List<String> factorFiles();

    /** The text of a file, or empty if there is no readable file. */
    Optional<String> text(String path);

    /** The errors that prevent the reading of a file or its directory. Empty for a readable file. */
    default List<Issue> unreadable(String path) {
        return List.of();
    }
}
