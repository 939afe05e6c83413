package org.siteselection.runs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/** Base of the resources of runs: runs are confidential, and no cache may store them. */
abstract class ConfidentialResource {
    private static final String NOT_KEPT = "no-store";
    private static final int LONGEST_ID_SHOWN = 60;
    /** {@code UUID.fromString} also accepts shorter groups, so that one run would have many addresses. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RunReaders readers;
    private final RunStore store;

    ConfidentialResource(RunReaders readers, RunStore store) {
        this.readers = readers;
        this.store = store;
    }

    /** @throws ApiException {@code unauthorized} if the caller may not read runs */
    void requireReader() {
        readers.require();
    }

    static Response confidential(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
    }

    /** @throws ApiException {@code not-found} for an unknown id of any form */
    StoredRun find(String id) {
        return store.find(id(id)).map(StoredRun::of).orElseThrow(() -> unknown(id));
    }

    static UUID id(String id) {
        if (!FORM.matcher(id).matches()) {
            throw unknown(id);
        }
        return UUID.fromString(id);
    }

    static ApiException unknown(String id) {
        String shown = id.length() > LONGEST_ID_SHOWN ? id.substring(0, LONGEST_ID_SHOWN) + "…" : id;
        return new ApiException(ProblemCode.NOT_FOUND, "There is no run '" + shown + "'. GET /v1/runs lists all runs.");
    }
}
