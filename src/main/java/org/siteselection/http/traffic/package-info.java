/** Connections, bodies and heavy work within bounds, before a request reaches a resource. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.traffic;
