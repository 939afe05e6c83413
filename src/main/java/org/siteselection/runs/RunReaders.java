package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.security.Access;
import org.siteselection.http.security.AccessTokens;

/**
 * Allows only callers with a token to read runs. Without a configured token and without stored runs, there is nothing to
 * protect.
 */
@ApplicationScoped
public class RunReaders {
    private final Access access;
    private final AccessTokens tokens;
    private final RunStore store;

    RunReaders(Access access, AccessTokens tokens, RunStore store) {
        this.access = access;
        this.tokens = tokens;
        this.store = store;
    }

    /** Number of stored runs that no caller can read, because no token is configured. */
    public long closedRuns() {
        return tokens.configured() ? 0 : store.count();
    }

    /** @throws ApiException {@code unauthorized} if the caller may not read runs */
    void require() {
        if (!access.readsConfidential() && (tokens.configured() || store.count() > 0)) {
            throw new ApiException(
                    ProblemCode.UNAUTHORIZED,
                    "Runs are confidential: reading them needs a bearer token of the role viewer or editor."
                            + tokens.remedy());
        }
    }
}
