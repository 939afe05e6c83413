package org.siteselection.scoring.method;

import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A leaf of the hierarchy: one value per candidate.
 *
 * @param scale value function, already fitted if relative
 * @param missing treatment of a missing value
 */
public record Criterion(String id, String path, double weight, ValueFunction scale, MissingPolicy missing)
        implements HierarchyNode {}
