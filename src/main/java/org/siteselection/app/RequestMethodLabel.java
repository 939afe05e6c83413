package org.siteselection.app;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/** Counts requests by the methods that there are; under others strangers would have a figure of its own for each that they invent. */
@Singleton
class RequestMethodLabel implements HttpServerMetricsTagsContributor {
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        return KNOWN.contains(method) ? Tags.empty() : Tags.of("method", "UNKNOWN");
    }
}
