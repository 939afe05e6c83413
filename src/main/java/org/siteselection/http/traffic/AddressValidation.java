package org.siteselection.http.traffic;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the validation of addresses ({@code ?share=50%}) to {@link RequestGuard}. By default the server answers a malformed
 * one with an empty 400 before any handler sees it. Only a system property changes this; the server reads it once at its
 * start, and only the configuration is read earlier. In a native executable that is too late, so {@code
 * quarkus.native.additional-build-args} sets the property while the executable is built.
 */
public final class AddressValidation implements SmallRyeConfigBuilderCustomizer {
    /** Read when {@code quarkus-vertx-http} starts, by the first handler. */
    static final String DISABLED = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(DISABLED, "true");
    }
}
