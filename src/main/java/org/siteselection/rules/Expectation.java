package org.siteselection.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test that travels with the rules.
 *
 * @param candidates ids to rank, empty for all states
 * @param parameters values that differ from the defaults
 * @param facts figures by candidate and metric that differ from the catalogue's
 * @param claims what must hold
 * @param path place in the document
 */
public record Expectation(
        String name,
        List<String> candidates,
        Map<String, Object> parameters,
        Map<String, Map<String, Double>> facts,
        List<Claim> claims,
        String path) {

    /** One thing that must hold. */
    public sealed interface Claim {
        Place at();
    }

    /** Where a claim stands; opaque outside this package. */
    public record Place(String file, int line, int column) {
        static Place of(Position position) {
            return new Place(position.file(), position.line(), position.column());
        }

        Position position() {
            return new Position(file, line, column);
        }
    }

    /** These candidates rank in this order, others may stand between; neighbours must not tie. */
    record Order(List<String> ids, Place at) implements Claim {}

    /** This candidate is first, alone. */
    record Leader(String id, Place at) implements Claim {}

    /** This candidate's score lies between the bounds, both included. */
    record Score(String id, @Nullable Double min, @Nullable Double max, Place at) implements Claim {}

    /** Exactly these candidates are excluded. */
    record Excluded(List<String> ids, Place at) implements Claim {}

    /** This candidate has this status. */
    record Status(String id, String status, Place at) implements Claim {}
}
