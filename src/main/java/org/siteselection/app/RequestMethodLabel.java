package org.siteselection.app;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Limits the method label of request metrics to the HTTP methods. Otherwise a caller could create a time series for each
 * invented method.
 */
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
