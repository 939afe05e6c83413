package org.siteselection.rulefiles;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.rules.Issue;

/**
 * What the validator says of a document.
 *
 * @param valid whether it could be used: no errors, warnings perhaps
 * @param expectations empty where errors kept them from being run
 */
@Schema(name = "RuleValidation")
@RegisterForReflection
record RuleValidation(boolean valid, List<Issue> issues, List<ExpectationResult> expectations) {}
