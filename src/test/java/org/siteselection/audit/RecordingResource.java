package org.siteselection.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.siteselection.http.security.Roles;

/** Records a change in the audit without making one. */
@Path("/test/audit")
public class RecordingResource {
    private final AuditTrail trail;

    RecordingResource(AuditTrail trail) {
        this.trail = trail;
    }

    @POST
    @Path("{subject}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    public void record(@PathParam("subject") String subject) {
        trail.record("test.record", subject, "Nothing was changed.");
    }
}
