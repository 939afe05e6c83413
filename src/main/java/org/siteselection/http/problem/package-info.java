/** Errors of requests: exception, code and problem document. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.problem;
