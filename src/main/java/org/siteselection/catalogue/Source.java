package org.siteselection.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact or law was read.
 *
 * @param year of publication
 * @param address web address, or repository, commit and path
 * @param licence what the publisher says about reuse; null where nothing was found
 */
@RegisterForReflection
public record Source(
        @Schema(examples = "eia-861m-2024-07") String id,
        String title,
        String publisher,
        @Nullable Integer year,
        @Nullable String address,

        @Schema(description = "What the publisher says about reuse; null where nothing was found") @Nullable
        String licence) {}
