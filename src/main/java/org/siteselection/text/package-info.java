/** Numbers and names as messages and answers show them, texts of the caller cut short, and the nearest known name. */
@org.jspecify.annotations.NullMarked
package org.siteselection.text;
