package org.siteselection.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the judgement of malformed addresses ({@code ?share=50%}) to {@link Routes}. The server would answer them with
 * an empty 400 before any handler sees them, and offers no other way to say so than a system property that it reads once
 * as it starts; the configuration is the only thing that is read before.
 */
public final class AddressValidation implements SmallRyeConfigBuilderCustomizer {
    private static final String DISABLED = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(DISABLED, "true");
    }
}
