/** What every resource shares: problem documents, entity tags, CSV and request limits. Knows no feature. */
@org.jspecify.annotations.NullMarked
package org.siteselection.http;
