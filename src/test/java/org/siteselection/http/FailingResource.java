package org.siteselection.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.JsonBody;

/** A resource that fails in every possible way. */
@Path("/test")
public class FailingResource {
    private final EntityTags tags;

    FailingResource(EntityTags tags) {
        this.tags = tags;
    }

    @POST
    @Path("body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Object body(byte[] body) {
        return JsonBody.parse(body);
    }

    @POST
    @Path("bound")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Object bound(Violation body) {
        return body;
    }

    @GET
    @Path("number")
    @Produces(MediaType.APPLICATION_JSON)
    public Object number(@QueryParam("x") int x) {
        return Map.of("x", x);
    }

    @GET
    @Path("tagged")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Response tagged(@Context HttpHeaders headers) {
        var tag = tags.of("rules", "catalogue");
        return EntityTags.notModified(tag, headers)
                .orElseGet(() -> EntityTags.tagged(Response.ok(Map.of("a", 1.0 / 3), "application/json"), tag)
                        .build());
    }

    @GET
    @Path("fail/{how}")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Object fail(@PathParam("how") String how) {
        switch (how) {
            case "state" -> throw new IllegalStateException("secret of org.siteselection.Inner");
            case "argument" -> throw new IllegalArgumentException("secret");
            case "overflow" -> throw new StackOverflowError();
            case "web" -> throw new WebApplicationException("secret", 418);
            case "bad" -> throw new BadRequestException("secret");
            case "unavailable" -> throw new ServiceUnavailableException();
            case "busy" -> throw new ApiException(ProblemCode.TOO_MANY_REQUESTS, "Too many requests from here.");
            case "unauthorized" -> throw new ApiException(ProblemCode.UNAUTHORIZED, "No token.");
            case "known" ->
                throw new ApiException(
                                ProblemCode.UNKNOWN_NAME,
                                "There is no 'x'.",
                                List.of(new Violation("candidates[1]", "unknown")))
                        .as("unknown-thing")
                        .with("share", 1.0 / 3);
            default -> {
                return Map.of("share", Double.NaN);
            }
        }
    }
}
