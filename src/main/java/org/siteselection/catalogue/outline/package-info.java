/** The outlines of the counties, and the county in which a point lies. Depends on no other package of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.outline;
