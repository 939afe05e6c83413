package org.siteselection.ranking;

import org.siteselection.assessment.Question;

/** Names of workbooks as files, without their ending. */
final class WorkbookNames {
    private static final String WITHOUT_ID = "rules";

    private WorkbookNames() {}

    static String ranking(Question question) {
        return rules(question) + "-ranking";
    }

    /** @param question question about two candidates */
    static String comparison(Question question) {
        return rules(question) + "-" + question.candidates().get(0).id() + "-"
                + question.candidates().get(1).id();
    }

    private static String rules(Question question) {
        String id = question.rules().id();
        return id == null ? WITHOUT_ID : id;
    }
}
