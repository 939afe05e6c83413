/** Wiring, which may use all packages and which no package imports: readiness, start-up report, native hints. */
@org.jspecify.annotations.NullMarked
package org.siteselection.app;
