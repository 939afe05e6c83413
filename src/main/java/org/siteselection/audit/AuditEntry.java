package org.siteselection.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A committed change. */
@Schema(description = "A change that was made")
@RegisterForReflection
public record AuditEntry(
        @Schema(description = "Number of the entry; later ones are higher")
        long id,

        @Schema(description = "When, in UTC") Instant at,

        @Schema(description = "Name of the token that was used")
        String actor,

        @Schema(description = "Action, such as place.added") String action,

        @Schema(description = "Changed object, such as the id of a place")
        String subject,

        @Schema(description = "Description of the change") String detail) {}
