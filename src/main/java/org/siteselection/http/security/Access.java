package org.siteselection.http.security;

/** Who sent the request that is being answered, and what that caller may see. Known only while a request is answered. */
public interface Access {
    /** Name of a caller without credentials. No token can have it. */
    String ANONYMOUS = "anonymous";

    /** Name of the caller's token as configured, or {@value #ANONYMOUS}. */
    String caller();

    /**
     * Whether the caller may read what is confidential, runs and users' own places: the caller has a token, of any role. Without
     * configured tokens no caller may: what was stored while there were tokens stays closed.
     */
    boolean readsConfidential();
}
