/** What goes wrong, as an exception, a code and a problem document. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http.problem;
