package org.siteselection.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;

/** Writes rankings as workbooks. The implementation is in {@code report}, which may use all parts of an answer. */
public interface RankingWorkbooks {
    /**
     * The workbook, as Office Open XML. The same content gives the same bytes.
     *
     * @throws ApiException {@code too-large} if a sheet cannot hold all rows
     */
    byte[] write(WorkbookContent content);

    /** Name of the file of a ranking, without its ending. */
    static String nameOf(Question question) {
        return rules(question) + "-ranking";
    }

    /**
     * Name of the file of a comparison, without its ending.
     *
     * @param question question about two candidates
     */
    static String nameOfComparison(Question question) {
        return rules(question) + "-" + question.candidates().get(0).id() + "-"
                + question.candidates().get(1).id();
    }

    private static String rules(Question question) {
        String id = question.rules().id();
        return id == null ? "rules" : id;
    }

    /**
     * What a workbook shows.
     *
     * @param request weights and waivers are listed as assumptions
     * @param comparison null for a ranking
     * @param origin further lines of the assumptions by name, such as the id of a stored run; empty for a new ranking
     */
    record WorkbookContent(
            RankingWithProvenance ranking,
            RankingRequest request,
            @Nullable ComparisonAnswer comparison,
            Map<String, String> origin) {
        public WorkbookContent {
            origin = Collections.unmodifiableMap(new LinkedHashMap<>(origin));
        }
    }
}
