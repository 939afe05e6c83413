/** Bodies, queries, tables and their encodings, read and written. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.request;
