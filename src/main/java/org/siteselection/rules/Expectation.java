package org.siteselection.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Position;

/**
 * A test in a rule set.
 *
 * @param candidates ids to rank, empty for all places of the rules' level
 * @param parameters values that differ from the defaults
 * @param facts figures by candidate and metric that differ from the catalogue's
 * @param claims claims that must hold
 * @param path place in the document
 */
public record Expectation(
        String name,
        List<String> candidates,
        Map<String, Object> parameters,
        Map<String, Map<String, Double>> facts,
        List<Claim> claims,
        String path) {

    /** A claim that must hold. */
    public sealed interface Claim {
        Position at();
    }

    /** These candidates rank in this order without ties; others may rank between them. */
    public record Order(List<String> ids, Position at) implements Claim {}

    /** This candidate is the only first one. */
    public record Leader(String id, Position at) implements Claim {}

    /** This candidate's score lies between the bounds, inclusive. */
    public record Score(
            String id, @Nullable Double min, @Nullable Double max, Position at) implements Claim {}

    /** Exactly these candidates are excluded. */
    public record Excluded(List<String> ids, Position at) implements Claim {}

    /** This candidate has this status. */
    public record Status(String id, String status, Position at) implements Claim {}

    /** This candidate is the only one with the least present value of its costs. */
    public record Cheapest(String id, Position at) implements Claim {}

    /** This total of the candidate's costs lies between the bounds, inclusive. */
    public record Money(
            String id,
            CostModel.Total total,
            @Nullable Double min,
            @Nullable Double max,
            Position at) implements Claim {}
}
