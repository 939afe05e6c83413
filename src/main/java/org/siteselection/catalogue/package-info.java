/** Places, metrics, sources, facts and laws: the packaged edition, the in-memory snapshot that scoring reads, and its changes. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue;
