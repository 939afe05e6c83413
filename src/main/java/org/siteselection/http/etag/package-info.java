/** Entity tags, and what a caller demands of them. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.etag;
