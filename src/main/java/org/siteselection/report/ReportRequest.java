package org.siteselection.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.robustness.RobustnessRequest;

/**
 * A well-formed request for a document.
 *
 * @param body the ranking request alone, as the document prints it
 * @param title of the document; null for that of the rule set
 * @param question that the document answers; null if none was given
 * @param robustness null if the document has no such part
 * @param scenarios whether the document has the scenarios of the rule set
 * @param fingerprint {@code sha256:} and 64 hex digits, the same for bodies that differ in white space only
 */
record ReportRequest(
        RankingRequest ranking,
        ObjectNode body,
        @Nullable String title,
        @Nullable String question,
        @Nullable RobustnessRequest robustness,
        boolean scenarios,
        String fingerprint) {}
