/** The reading resources of the catalogue and their answers. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.view;
