package org.siteselection.scoring.method;

import java.util.List;

/**
 * An inner node of the hierarchy.
 *
 * @param children with distinct ids and at least one positive weight
 */
public record Factor(String id, String path, double weight, List<HierarchyNode> children) implements HierarchyNode {
    public Factor {
        children = List.copyOf(children);
    }
}
