package org.siteselection.http.traffic;

/** What a connection is doing. */
enum Phase {
    /** Nothing has come in yet. */
    NEW,
    /** It waits for a next request. */
    IDLE,
    /** The head of a request arrives. */
    HEAD,
    /** The body of a request arrives. */
    BODY,
    /** The request is complete, its answer is not. */
    ANSWER
}
