/** Wiring that sees everything and that nothing imports: readiness, start-up report, native hints. */
@org.jspecify.annotations.NullMarked
package org.siteselection.app;
