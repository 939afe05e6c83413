package org.siteselection.catalogue.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.catalogue.CatalogueSnapshot;

/**
 * The catalogue of an answer.
 *
 * @param digest {@code sha256:} and the hash of all rows that the caller may see; without a token, own sites are not among
 *     them
 * @param edition ISO date of the packaged facts
 */
@Schema(description = "The catalogue of the answer")
@RegisterForReflection
public record CatalogueReference(
        @Schema(
                examples = "sha256:7d0c5f2e…",
                description = "Hash of all rows that the caller can see; without a token, own sites are not included")
        String digest,

        @Schema(examples = "2026-11-29", description = "Date of the packaged facts")
        String edition) {
    public static CatalogueReference to(CatalogueSnapshot snapshot) {
        return new CatalogueReference(snapshot.digest(), snapshot.edition());
    }
}
