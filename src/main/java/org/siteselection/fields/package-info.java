/** Reading of maps by their keys, with all faults and their places. */
@org.jspecify.annotations.NullMarked
package org.siteselection.fields;
