/** Formats of numbers and names in messages, sentences and answers, shortened texts of the caller, and the nearest known name. */
@org.jspecify.annotations.NullMarked
package org.siteselection.text;
