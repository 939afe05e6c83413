package org.siteselection.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a rule set was compiled from.
 *
 * @param digest {@code sha256:} and 64 hex digits, over the document and all included files
 * @param source unchanged text of the document's file, null for inline documents
 * @param files texts that the digest covers, by path: the rule set's own file, unless inline, and all files that it uses
 */
public record RuleOrigin(String digest, @Nullable String source, Map<String, String> files) {}
