package org.siteselection.http.problem;

/** How a caller without credentials is told to log in. */
@FunctionalInterface
public interface LogIn {
    /** 401: the operation is not open, and the request came without credentials. */
    ApiException missing(String method, String path);
}
