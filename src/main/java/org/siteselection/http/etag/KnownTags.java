package org.siteselection.http.etag;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tags of the most recent GET requests by their text and the versions of their data, so that a repeated request is answered
 * before it is read. Safe for threads.
 */
@Singleton
public class KnownTags {
    private static final int MOST = 256;
    /** Longer requests are not kept, which bounds the memory. */
    private static final int LONGEST = 1_000;

    private final Map<Asked, EntityTag> tags = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What an answer depends on.
     *
     * @param versions digests of the data
     * @param path as received
     * @param query as received; null if there is none
     * @param accept lines of the header
     */
    record Asked(
            List<String> versions, String path, @Nullable String query, List<String> accept) {
        private static Asked of(List<String> versions, UriInfo uri, HttpHeaders headers) {
            URI address = uri.getRequestUri();
            List<String> accept = headers.getRequestHeader(HttpHeaders.ACCEPT);
            return new Asked(
                    versions, address.getRawPath(), address.getRawQuery(), accept == null ? List.of() : accept);
        }

        private int length() {
            return Stream.concat(versions.stream(), accept.stream())
                            .mapToInt(String::length)
                            .sum()
                    + path.length()
                    + (query == null ? 0 : query.length());
        }
    }

    /**
     * The 304 response if the caller already has the answer, and the tag of this request is known.
     *
     * @param versions digests of the data
     */
    public Optional<Response> notModified(List<String> versions, UriInfo uri, HttpHeaders headers) {
        EntityTag known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH) == null
                ? null
                : get(Asked.of(versions, uri, headers));
        return known == null ? Optional.empty() : EntityTags.named(known, headers);
    }

    /** @param tag tag of the answer, which must depend on nothing but the versions, the address and the media types */
    public void keep(List<String> versions, UriInfo uri, HttpHeaders headers, EntityTag tag) {
        Asked request = Asked.of(versions, uri, headers);
        if (request.length() <= LONGEST) {
            put(request, tag);
        }
    }

    /** Null if it is not known. */
    synchronized @Nullable EntityTag get(Asked request) {
        return tags.get(request);
    }

    private synchronized void put(Asked request, EntityTag tag) {
        tags.put(request, tag);
        if (tags.size() > MOST) {
            tags.remove(tags.keySet().iterator().next());
        }
    }
}
