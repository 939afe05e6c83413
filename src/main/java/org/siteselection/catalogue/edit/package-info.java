/** Changes of the catalogue: imports, deletions, preconditions, and the editing resources. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.edit;
