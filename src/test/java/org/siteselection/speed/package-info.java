/** What a request costs: CPU time and allocated bytes, compared with a resource that returns prepared bytes. */
@org.jspecify.annotations.NullMarked
package org.siteselection.speed;
