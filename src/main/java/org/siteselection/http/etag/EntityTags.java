package org.siteselection.http.etag;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Sha256;

/**
 * Strong entity tags (RFC 9110, section 8.8.3) computed from what an answer depends on, not from the answer: a match is
 * known before any work is done.
 */
@Singleton
public class EntityTags {
    /**
     * Request headers on which an answer depends: the media type, the compression, and the caller, who may or may not see
     * users' own places.
     */
    public static final String VARY = "Accept, Accept-Encoding, Authorization";

    /** Value of {@code Cache-Control} by which caches revalidate an answer before reuse. */
    static final String REVALIDATED = "no-cache";

    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
    /** Separates the parts of a tag; not a character of the encoding. */
    private static final String BETWEEN = ".";

    private final String version;

    EntityTags(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    /**
     * The tag of an answer that depends on {@code parts} and on the version of the application.
     *
     * @param parts all inputs of the answer, in a fixed order: digests, media type, canonical query
     */
    public EntityTag of(String... parts) {
        MessageDigest digest = Sha256.begun();
        add(digest, version);
        for (String part : parts) {
            add(digest, part);
        }
        return new EntityTag(URL_SAFE.encodeToString(digest.digest()));
    }

    /**
     * The tag of the part of an answer that a query selects; tags of different queries differ.
     *
     * @param query canonical query; empty for the whole answer
     */
    public static EntityTag part(EntityTag whole, String query) {
        return query.isEmpty() ? whole : new EntityTag(whole.getValue() + BETWEEN + hash(query));
    }

    /**
     * The tag of an answer for later use in {@code If-Match} ({@link Preconditions#seen}). It also changes with the
     * revision.
     *
     * @param path path of the answer's address, without its query
     * @param revision revision of the stored data in the answer
     */
    public static EntityTag revised(EntityTag answer, String path, long revision) {
        return RevisionTag.of(answer, path, revision);
    }

    static String hash(String text) {
        return URL_SAFE.encodeToString(Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether the caller already has the answer: the value of {@code If-None-Match}, a list of strong or weak tags or {@code
     * *}, names {@code tag}. The comparison is weak, as RFC 9110, section 13.1.2 requires.
     */
    public static boolean matches(EntityTag tag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String wanted = '"' + tag.getValue() + '"';
        int from = 0;
        while (from < ifNoneMatch.length()) {
            int open = ifNoneMatch.indexOf('"', from);
            int close = open < 0 ? -1 : ifNoneMatch.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (ifNoneMatch.substring(open, close + 1).equals(wanted)) {
                return true;
            }
            from = close + 1;
        }
        return false;
    }

    /** The 304 response if the caller already has the answer. */
    public static Optional<Response> notModified(EntityTag tag, HttpHeaders request) {
        List<String> lines = request.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean known = lines != null && !lines.isEmpty() && matches(tag, String.join(", ", lines));
        return known ? Optional.of(tagged(Response.notModified(), tag).build()) : Optional.empty();
    }

    /** As {@link #notModified}, only if the request names the tag itself: {@code *} names the tag of an invalid request too. */
    public static Optional<Response> named(EntityTag tag, HttpHeaders request) {
        List<String> lines = request.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return lines != null && names(lines, tag)
                ? Optional.of(tagged(Response.notModified(), tag).build())
                : Optional.empty();
    }

    /** Whether the lines of {@code If-None-Match} name the tag itself. */
    static boolean names(List<String> lines, EntityTag tag) {
        return lines.stream().noneMatch(line -> line.strip().equals("*")) && matches(tag, String.join(", ", lines));
    }

    /** Adds the tag and the headers by which caches store the answer per media type and revalidate it before reuse. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder response, EntityTag tag) {
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, REVALIDATED).header(HttpHeaders.VARY, VARY);
    }

    /** The length comes first, so that different lists of parts never give the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
