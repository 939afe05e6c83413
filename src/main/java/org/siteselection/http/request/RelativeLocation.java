package org.siteselection.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A {@code Location} without scheme and host. The framework makes it absolute with the {@code Host} header, which any caller may
 * forge and which a shared cache may keep.
 */
public final class RelativeLocation {
    private RelativeLocation() {}

    /**
     * A 201.
     *
     * @param path encoded path of the created resource, from the root
     */
    public static Response.ResponseBuilder created(String path) {
        // "//host/path" would name another host.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/" + path.replaceFirst("^/+", ""));
    }
}
