/** Places, metrics, sources, facts and laws: the packaged edition, the in-memory snapshot that scoring reads, and changes of it. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue;
