/** Parts of answers that later requests have in common. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking.known;
