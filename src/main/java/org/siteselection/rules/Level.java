package org.siteselection.rules;

/** The scale of the places that a rule set ranks. */
public enum Level {
    /** States; a site takes what it lacks from its state. */
    STATE,
    /** Counties; a site takes what it lacks from its county, then from its state. */
    COUNTY;

    /** As written in rule files and answers: {@code state}, {@code county}. */
    public String word() {
        return this == STATE ? "state" : "county";
    }
}
