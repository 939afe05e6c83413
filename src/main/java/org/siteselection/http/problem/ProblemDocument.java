package org.siteselection.http.problem;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A serialised problem.
 *
 * <p>If writing an answer fails half-way, the framework keeps the writer that it had chosen for the answer. That is
 * Jackson's, which would write text or bytes as a JSON string, but writes this type unchanged.
 */
@RegisterForReflection
public record ProblemDocument(@JsonValue @JsonRawValue String json) {}
