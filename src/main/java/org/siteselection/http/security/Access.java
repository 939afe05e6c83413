package org.siteselection.http.security;

/** The caller of the current request and its access rights. Available only while a request is answered. */
public interface Access {
    /** Name of a caller without credentials. No token can have it. */
    String ANONYMOUS = "anonymous";

    /** Name of the caller's token as configured, or {@value #ANONYMOUS}. */
    String caller();

    /**
     * Whether the caller may read confidential data, which are runs and users' own places: a token of any role allows it.
     * Without configured tokens no caller may, so that data stored under earlier tokens stays confidential.
     */
    boolean readsConfidential();
}
