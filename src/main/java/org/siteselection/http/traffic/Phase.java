package org.siteselection.http.traffic;

/** The phase of a connection. */
enum Phase {
    /** No byte was received yet. */
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
