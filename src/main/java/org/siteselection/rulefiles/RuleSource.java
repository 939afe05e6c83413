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

    /** The text of a file, or empty where there is none that can be read. */
    Optional<String> text(String path);

    /** The errors that keep a file, or the directory that holds it, from being read. Empty for a file that is read. */
    default List<Issue> unreadable(String path) {
        return List.of();
    }
}
