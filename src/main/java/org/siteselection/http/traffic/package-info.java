/** Limits on connections, bodies and heavy work, before a request reaches a resource. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.traffic;
