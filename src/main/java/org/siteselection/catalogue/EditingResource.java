package org.siteselection.catalogue;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Function;
import org.siteselection.http.ApiException;
import org.siteselection.http.Csv;
import org.siteselection.http.EntityTags;
import org.siteselection.http.Preconditions;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.QueryParameters;

/** What the resources share that let editors change the catalogue: imports, single rows, deletions. */
abstract class EditingResource extends CatalogueResource {
    private static final String DRY_RUN = "dryRun";

    private final Catalogue catalogue;
    private final EntityTags tags;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final CatalogueWriter writer;

    EditingResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers, CatalogueWriter writer) {
        super(catalogue, tags, uri, headers);
        this.catalogue = catalogue;
        this.tags = tags;
        this.uri = uri;
        this.headers = headers;
        this.writer = writer;
    }

    /**
     * Brings in the rows of a CSV or JSON body: all of them or none.
     *
     * @throws ApiException naming every row that is wrong or in conflict
     */
    <R> Response bringIn(Kind<R, ?> kind, byte[] body) {
        boolean dryRun = dryRun();
        Preconditions conditions = Preconditions.of(headers);
        boolean csv = MediaType.valueOf(Csv.MEDIA_TYPE).isCompatible(headers.getMediaType());
        RequestTable table = csv ? RequestTable.csv(kind, body) : RequestTable.json(kind, body);
        String path = uri.getPath();
        Function<CatalogueSnapshot, ImportPlan<R>> planner = base -> {
            ImportPlan<R> plan = ImportPlan.of(kind, table, base);
            conditions.check(true, tags(base, path));
            if (!dryRun && !conditions.mayChange()) {
                plan.refuseConflicts();
            }
            return plan;
        };
        if (dryRun) {
            CatalogueSnapshot now = catalogue.current();
            ImportAnswer answer = ImportAnswer.of(now, true, planner.apply(now), conditions.mayChange());
            return answered(Response.ok(answer, MediaType.APPLICATION_JSON), now, path);
        }
        CatalogueWriter.Written<ImportPlan<R>> written = writer.write(planner);
        ImportAnswer answer = ImportAnswer.of(written.catalogue(), false, written.plan(), true);
        return answered(Response.ok(answer, MediaType.APPLICATION_JSON), written.catalogue(), path);
    }

    /**
     * Adds or changes the row that the address names.
     *
     * @param view what the answer shows of the catalogue afterwards
     */
    <R> Response put(Kind<R, ?> kind, String id, byte[] body, Function<CatalogueSnapshot, Object> view) {
        QueryParameters.single().read(uri.getQueryParameters());
        Preconditions conditions = Preconditions.of(headers);
        RequestTable table = RequestTable.one(kind, id, body);
        CatalogueWriter.Written<ImportPlan<R>> written = writer.write(base -> {
            ImportPlan<R> plan = ImportPlan.of(kind, table, base);
            boolean there = plan.all().get(0).before() != null;
            conditions.check(there, tags(base, uri.getPath()));
            if (!conditions.mayChange()) {
                plan.refuseConflicts();
            }
            return plan;
        });
        boolean added = written.plan().all().get(0).before() == null;
        Object shown = view.apply(written.catalogue());
        Response.ResponseBuilder response =
                added ? Response.created(URI.create(uri.getRequestUri().getRawPath())) : Response.ok();
        return answered(response.entity(shown).type(MediaType.APPLICATION_JSON), written.catalogue(), uri.getPath());
    }

    /**
     * @param planner what goes; it refuses what must stay
     */
    Response delete(Function<CatalogueSnapshot, ChangeSet> planner) {
        return delete(QueryParameters.single(), query -> planner);
    }

    /** @param planner what goes, given the query; it refuses what must stay */
    Response delete(
            QueryParameters.Known parameters, Function<QueryParameters, Function<CatalogueSnapshot, ChangeSet>> plan) {
        Function<CatalogueSnapshot, ChangeSet> planner = plan.apply(parameters.read(uri.getQueryParameters()));
        Preconditions conditions = Preconditions.of(headers);
        writer.write(base -> {
            ChangeSet changes = planner.apply(base);
            conditions.check(true, tags(base, uri.getPath()));
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
            throw new ApiException(ProblemCode.INVALID_REQUEST, "dryRun must be true or false, was '" + given + "'.");
        }
        return given.equals("true");
    }

    /** The tags of a GET of the same address without a query, as JSON and as CSV. */
    private EntityTag[] tags(CatalogueSnapshot snapshot, String path) {
        return new EntityTag[] {
            tags.of(snapshot.digest(), MediaType.APPLICATION_JSON, path, ""),
            tags.of(snapshot.digest(), Csv.MEDIA_TYPE, path, "")
        };
    }

    private Response answered(Response.ResponseBuilder response, CatalogueSnapshot after, String path) {
        return response.tag(tags(after, path)[0])
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
