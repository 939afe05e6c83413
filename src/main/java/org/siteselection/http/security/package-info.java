/** Tokens, roles and who may read. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.security;
