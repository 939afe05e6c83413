package org.siteselection.rulefiles;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of an expectation.
 *
 * @param passed whether every claim held
 * @param got a sentence for each failed claim with the actual result; empty if all hold
 */
@RegisterForReflection
public record ExpectationResult(
        @Schema(examples = "Texas power beats Florida") String name,
        boolean passed,

        @Schema(examples = "[\"The leader must be TX, was TN.\"]")
        List<String> got) {
    public ExpectationResult {
        got = List.copyOf(got);
    }
}
