package org.siteselection.http.problem;

/** Makes the problem for a request without credentials. */
@FunctionalInterface
public interface LogIn {
    /** 401: the operation needs credentials and the request has none. */
    ApiException missing(String method, String path);
}
