/** Names and texts of the caller in messages: shortened, and the nearest valid choice to a name that does not exist. Pure, and open to every room. */
@org.jspecify.annotations.NullMarked
package org.siteselection.naming;
