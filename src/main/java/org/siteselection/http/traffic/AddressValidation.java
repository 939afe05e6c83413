package org.siteselection.http.traffic;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the judgement of malformed addresses ({@code ?share=50%}) to {@link RequestGuard}. The server would answer them with
 * an empty 400 before any handler sees them, and offers no other way to say so than a system property that it reads once
 * as it starts; the configuration is the only thing that is read before. In a native executable that is too late, so
 * {@code quarkus.native.additional-build-args} sets the property while the executable is built.
 */
public final class AddressValidation implements SmallRyeConfigBuilderCustomizer {
    /** Read as {@code quarkus-vertx-http} starts, by the handler before all others. */
    static final String DISABLED = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(DISABLED, "true");
    }
}
