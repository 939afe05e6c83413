/** The command line: rule files checked and rankings printed without a running service. */
@org.jspecify.annotations.NullMarked
package org.siteselection.cli;
