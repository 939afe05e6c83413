package org.siteselection.http.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Returns the name of the caller. */
@Path("/test/caller")
@Produces(MediaType.APPLICATION_JSON)
public class CallerResource {
    private final Access access;

    CallerResource(Access access) {
        this.access = access;
    }

    @GET
    public Map<String, Object> who() {
        return Map.of("caller", access.caller(), "readsConfidential", access.readsConfidential());
    }

    @GET
    @Path("viewer")
    @RolesAllowed(Roles.VIEWER)
    public Map<String, Object> viewer() {
        return who();
    }

    @POST
    @Path("editor")
    @RolesAllowed(Roles.EDITOR)
    public Map<String, Object> editor(String body) {
        return who();
    }
}
