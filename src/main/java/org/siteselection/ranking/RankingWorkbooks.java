package org.siteselection.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;

/** Writes rankings as workbooks. The implementation is in {@code report}, which may use all parts of an answer. */
public interface RankingWorkbooks {
    /**
     * The workbook, as Office Open XML. The same content gives the same bytes.
     *
     * @throws ApiException {@code too-large} if a sheet cannot hold all rows
     */
    byte[] write(WorkbookContent content);

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
