/** The command line: checks rule files and prints rankings without a running service. */
@org.jspecify.annotations.NullMarked
package org.siteselection.cli;
