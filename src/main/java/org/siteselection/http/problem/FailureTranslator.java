package org.siteselection.http.problem;

import java.util.Optional;

/** Knows failures of something outside the service by their exceptions, and what callers are told about them. */
public interface FailureTranslator {
    /**
     * @param thrown what left a resource
     * @return the problem to answer with; empty when the failure is not of the kind that this translator knows
     */
    Optional<ApiException> translate(Throwable thrown);
}
