package org.siteselection.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The source of a fact or law.
 *
 * @param year of publication
 * @param address web address, or repository, commit and path
 * @param licence the publisher's terms of reuse; null if none was found
 */
@RegisterForReflection
public record Source(
        @Schema(examples = "eia-861m-2025-04") String id,
        String title,
        String publisher,
        @Nullable Integer year,
        @Nullable String address,

        @Schema(description = "The publisher's terms of reuse; null if none was found") @Nullable
        String licence) {}
