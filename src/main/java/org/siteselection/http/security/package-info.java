/** Tokens, roles and access rights. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.security;
