package org.siteselection.http.problem;

import java.util.Optional;

/** Translates exceptions of external failures to problems. */
public interface FailureTranslator {
    /**
     * @param thrown exception of a resource
     * @return the problem of the answer; empty if this translator does not handle the failure
     */
    Optional<ApiException> translate(Throwable thrown);
}
