/** Stored rankings with their requests, inputs and answers: replay and comparison. */
@org.jspecify.annotations.NullMarked
package org.siteselection.runs;
