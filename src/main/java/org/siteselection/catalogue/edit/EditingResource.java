package org.siteselection.catalogue.edit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueState;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueResource;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.etag.Preconditions;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.RelativeLocation;
import org.siteselection.text.ShortText;

/** Base of the resources that change the catalogue: imports, single rows, deletions. */
abstract class EditingResource extends CatalogueResource {
    private static final String DRY_RUN = "dryRun";

    private final Catalogue catalogue;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final CatalogueWriter writer;

    EditingResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers, CatalogueWriter writer) {
        super(catalogue, tags, uri, headers);
        this.catalogue = catalogue;
        this.uri = uri;
        this.headers = headers;
        this.writer = writer;
    }

    /**
     * Imports the rows of a CSV or JSON body: all or none.
     *
     * @throws ApiException naming every invalid or conflicting row
     */
    <R> Response bringIn(RowType<R> kind, byte[] body) {
        boolean dryRun = dryRun();
        Preconditions conditions = Preconditions.of(headers);
        boolean csv = MediaType.valueOf(Csv.MEDIA_TYPE).isCompatible(headers.getMediaType());
        RequestTable table = csv ? RequestTable.csv(kind, body) : RequestTable.json(kind, body);
        Function<CatalogueState, ImportPlan<R>> planner = base -> {
            ImportPlan<R> plan = ImportPlan.of(kind, table, base.snapshot());
            judge(conditions, true, base, plan);
            if (!dryRun && !conditions.mayChange()) {
                plan.refuseConflicts();
            }
            return plan;
        };
        if (dryRun) {
            if (conditions.mayChange()) {
                // The tag may be from another instance, whose changes this one has not loaded yet.
                catalogue.follow();
            }
            CatalogueState now = catalogue.held();
            ImportAnswer answer = ImportAnswer.of(now.snapshot(), true, planner.apply(now), conditions.mayChange());
            return answered(Response.ok(answer, MediaType.APPLICATION_JSON), now);
        }
        CatalogueWriter.Written<ImportPlan<R>> written = writer.write(planner);
        ImportAnswer answer = ImportAnswer.of(written.after().snapshot(), false, written.plan(), true);
        return answered(Response.ok(answer, MediaType.APPLICATION_JSON), written.after());
    }

    /**
     * Adds or changes the row of the address.
     *
     * @param view makes the answer from the catalogue after the change
     */
    <R> Response put(RowType<R> kind, String id, byte[] body, Function<CatalogueSnapshot, Object> view) {
        QueryParameters.single().read(uri.getQueryParameters());
        Preconditions conditions = Preconditions.of(headers);
        RequestTable table = RequestTable.one(kind, id, body);
        CatalogueWriter.Written<ImportPlan<R>> written = writer.write(base -> {
            ImportPlan<R> plan = ImportPlan.of(kind, table, base.snapshot());
            judge(conditions, plan.all().get(0).before() != null, base, plan);
            if (!conditions.mayChange()) {
                plan.refuseConflicts();
            }
            return plan;
        });
        boolean added = written.plan().all().get(0).before() == null;
        Object shown = view.apply(written.after().snapshot());
        Response.ResponseBuilder response =
                added ? RelativeLocation.created(uri.getRequestUri().getRawPath()) : Response.ok();
        return answered(response.entity(shown).type(MediaType.APPLICATION_JSON), written.after());
    }

    /**
     * @param planner makes the deletion; it refuses rows that must stay
     */
    Response delete(Function<CatalogueSnapshot, ChangeSet> planner) {
        return delete(QueryParameters.single(), query -> planner);
    }

    /** @param planner makes the deletion from the query; it refuses rows that must stay */
    Response delete(
            QueryParameters.Known parameters, Function<QueryParameters, Function<CatalogueSnapshot, ChangeSet>> plan) {
        Function<CatalogueSnapshot, ChangeSet> planner = plan.apply(parameters.read(uri.getQueryParameters()));
        Preconditions conditions = Preconditions.of(headers);
        writer.write(base -> {
            ChangeSet changes = planner.apply(base.snapshot());
            judge(conditions, true, base, changes);
            return changes;
        });
        return Response.noContent().build();
    }

    private boolean dryRun() {
        String given = QueryParameters.single(DRY_RUN)
                .read(uri.getQueryParameters())
                .one(DRY_RUN)
                .orElse("false");
        if (!given.equals("true") && !given.equals("false")) {
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST, "dryRun must be true or false, was '" + ShortText.of(given) + "'.");
        }
        return given.equals("true");
    }

    /** @param there whether the resource exists */
    private void judge(Preconditions conditions, boolean there, CatalogueState base, Change.Plan plan) {
        long seen = conditions.seen(there, uri.getPath(), base.revision());
        ChangedSince.refuse(plan.changes(), base.rows(), seen);
    }

    private Response answered(Response.ResponseBuilder response, CatalogueState after) {
        return response.tag(tag(after.all()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
