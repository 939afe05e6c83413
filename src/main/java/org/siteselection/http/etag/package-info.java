/** Entity tags and preconditions of requests. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.etag;
