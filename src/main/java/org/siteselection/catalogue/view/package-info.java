/** What callers see of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.view;
