/** Readers and writers of bodies, queries, tables and their encodings. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.request;
