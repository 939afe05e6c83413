package org.siteselection.rules;

import org.jspecify.annotations.Nullable;

/**
 * Names of a node of the factor tree.
 *
 * @param path dotted path from the top, {@code energy.power_price}; empty for the root
 * @param why reason of the author for the node and its weight
 */
public record NodeLabel(
        String id, String path, String title, @Nullable String why) {}
