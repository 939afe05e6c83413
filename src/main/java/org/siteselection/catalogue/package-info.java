/** Places, metrics, sources, facts and laws: entities, seeding and the in-memory snapshot that scoring reads. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue;
