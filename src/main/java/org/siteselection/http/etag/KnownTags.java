package org.siteselection.http.etag;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tags of the most recent GET requests by their text and the versions of their data, so that a repeated request is answered
 * before it is read. Safe for threads.
 */
public final class KnownTags {
    private static final int MOST = 256;
    /** Longer requests are not kept, which bounds the memory. */
    private static final int LONGEST = 1_000;

    private final Map<List<String>, EntityTag> tags = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * The 304 response if the caller already has the answer, and the tag of this request is known.
     *
     * @param versions digests of the data
     */
    public Optional<Response> notModified(List<String> versions, UriInfo uri, HttpHeaders headers) {
        EntityTag known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH) == null
                ? null
                : get(request(versions, uri, headers));
        return known == null ? Optional.empty() : EntityTags.named(known, headers);
    }

    /** @param tag tag of the answer, which must depend on nothing but the versions, the address and the media types */
    public void keep(List<String> versions, UriInfo uri, HttpHeaders headers, EntityTag tag) {
        List<String> request = request(versions, uri, headers);
        if (request.stream().mapToInt(String::length).sum() <= LONGEST) {
            put(request, tag);
        }
    }

    private static List<String> request(List<String> versions, UriInfo uri, HttpHeaders headers) {
        URI address = uri.getRequestUri();
        List<String> all = new ArrayList<>(versions);
        all.add(address.getRawPath());
        all.add(String.valueOf(address.getRawQuery()));
        all.add(String.valueOf(headers.getRequestHeader(HttpHeaders.ACCEPT)));
        return all;
    }

    private synchronized @Nullable EntityTag get(List<String> request) {
        return tags.get(request);
    }

    private synchronized void put(List<String> request, EntityTag tag) {
        tags.put(request, tag);
        if (tags.size() > MOST) {
            tags.remove(tags.keySet().iterator().next());
        }
    }
}
