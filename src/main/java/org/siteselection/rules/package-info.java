/** Rule files: from documents to issues or a compiled rule set, and from there to a scoring problem. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rules;
