package org.siteselection.http.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.text.ShortText;

/**
 * One error of a request.
 *
 * @param field the place, written as the caller wrote it: {@code weights.energy}, {@code candidates[1]}
 * @param message what was given, what was expected and the nearest valid choice
 */
@RegisterForReflection
public record Violation(
        @Schema(examples = "weights.energy") String field,
        @Schema(examples = "must not be negative, was -3") String message) {
    /** Maximum per answer; a large request may have millions, and a hint for each would take minutes. */
    public static final int MOST = 1_000;

    private static final int LONGEST_MESSAGE = 1_000;

    /** Shortens both, because they may repeat long texts of the request. */
    public Violation {
        field = ShortText.of(field);
        message = ShortText.inMessage(message, LONGEST_MESSAGE);
    }
}
