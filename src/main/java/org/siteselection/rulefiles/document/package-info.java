/** Documents in YAML, JSON or a request as one tree with the place of each text. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles.document;
