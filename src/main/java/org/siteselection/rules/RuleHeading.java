package org.siteselection.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a rule document says of itself.
 *
 * @param id null in inline documents without an id; likewise version and title
 * @param reviewed day of the last review, as written
 */
public record RuleHeading(
        @Nullable String id,
        @Nullable String version,
        @Nullable String title,
        @Nullable String description,
        @Nullable String owner,
        @Nullable String reviewed) {}
