package org.siteselection.http.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.text.ShortText;

/**
 * One thing that is wrong with a request.
 *
 * @param field the place, written as the caller wrote it: {@code weights.energy}, {@code candidates[1]}
 * @param message what was given, what was expected and the nearest valid choice
 */
@RegisterForReflection
public record Violation(
        @Schema(examples = "weights.energy") String field,
        @Schema(examples = "must not be negative, was -3") String message) {
    /** A request is told at most so many; a large one may hold millions, and a hint for each would take minutes. */
    public static final int MOST = 1_000;

    private static final int LONGEST_MESSAGE = 1_000;

    /** Shortens both, whatever they repeat of the request. */
    public Violation {
        field = ShortText.of(field);
        message = ShortText.inMessage(message, LONGEST_MESSAGE);
    }
}
