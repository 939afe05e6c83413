package org.siteselection.rules;

/** Excerpts of real answers for the OpenAPI document. */
final class RuleSetExamples {
    static final String LIST = "{}";
    static final String RULE_SET = "{}";
    static final String SOURCE = "id: asic-assembly";

    private RuleSetExamples() {}
}
