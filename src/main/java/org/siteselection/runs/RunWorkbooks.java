package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.ranking.RankingWorkbooks;
import org.siteselection.runs.ReproducedRuns.ReproducedRun;

/** Stored runs as workbooks, scored again from their stored inputs. */
@ApplicationScoped
class RunWorkbooks {
    private final ReproducedRuns runs;
    private final RankingWorkbooks workbooks;

    RunWorkbooks(ReproducedRuns runs, RankingWorkbooks workbooks) {
        this.runs = runs;
        this.workbooks = workbooks;
    }

    /** @throws ApiException as {@link ReproducedRuns#find}; {@code too-large} if a sheet cannot hold all rows */
    byte[] write(String id) {
        ReproducedRun run = runs.find(id);
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("Run", run.id().toString());
        origin.put("Made at", run.createdAt().toString());
        origin.put("Made by", run.createdBy());
        if (run.label() != null) {
            origin.put("Label", run.label());
        }
        origin.put(
                "Reproduction",
                run.identical()
                        ? "The stored rules and data give the stored ranking."
                        : "The stored ranking differs from this one, which is computed from the stored rules and data.");
        return workbooks.write(new RankingWorkbooks.WorkbookContent(
                run.ranking(),
                RankingRequestReader.read(JsonFields.of(run.request(), new ArrayList<>())),
                null,
                origin));
    }
}
