/** Requests that ask for much, sent to the packaged service in a small heap. */
@org.jspecify.annotations.NullMarked
package org.siteselection.soak;
