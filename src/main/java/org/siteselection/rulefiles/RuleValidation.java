package org.siteselection.rulefiles;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.rules.Issue;

/**
 * The result of the validation of a document.
 *
 * @param valid whether the document can be used: it has no errors, but may have warnings
 * @param expectations empty if errors prevented them from running
 */
@Schema(name = "RuleValidation")
@RegisterForReflection
record RuleValidation(boolean valid, List<Issue> issues, List<ExpectationResult> expectations) {}
