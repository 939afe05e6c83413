/** Names of things: the nearest valid choice to one that does not exist. Pure, and open to every room. */
@org.jspecify.annotations.NullMarked
package org.siteselection.naming;
