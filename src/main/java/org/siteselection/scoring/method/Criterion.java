package org.siteselection.scoring.method;

import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A leaf of the hierarchy: one value per candidate.
 *
 * @param scale value function, already fitted where it is relative
 * @param missing what a blank does
 */
public record Criterion(String id, String path, double weight, ValueFunction scale, MissingPolicy missing)
        implements HierarchyNode {}
