/** Changes of the catalogue: imports, deletions, preconditions, and the resources of all that can be changed. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.edit;
