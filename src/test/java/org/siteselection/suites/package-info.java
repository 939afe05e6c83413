/**
 * The tests of the application, in suites that run beside each other. The tests of a suite share an application; a class alone would
 * start its own.
 */
@NullMarked
package org.siteselection.suites;

import org.jspecify.annotations.NullMarked;
