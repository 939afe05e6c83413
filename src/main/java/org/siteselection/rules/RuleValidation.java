package org.siteselection.rules;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the validator says of a document.
 *
 * @param valid whether it could be used: no errors, warnings perhaps
 * @param expectations empty where errors kept them from being run
 */
@Schema(name = "RuleValidation")
record RuleValidation(boolean valid, List<Issue> issues, List<ExpectationResult> expectations) {}
