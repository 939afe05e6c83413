/** The common parts of all resources: problem documents, entity tags, CSV and request limits. Independent of all features. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http;
