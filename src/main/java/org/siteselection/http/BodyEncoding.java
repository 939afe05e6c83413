package org.siteselection.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that say that they are compressed or in a character set that cannot be read as UTF-8 (415). Read as if they were
 * neither, they would be blamed for a byte that their sender never wrote.
 */
class BodyEncoding {
    /** Code of the problem whose answer names the accepted encodings in its header too (RFC 7694). */
    static final String UNSUPPORTED = "unsupported-content-encoding";

    static final String ACCEPTED = "identity";

    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null
                && !encoding.isBlank()
                && !encoding.strip().toLowerCase(Locale.ROOT).equals(ACCEPTED)) {
            throw new ApiException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Encoding is " + Problems.quoted(encoding) + "; accepted is " + ACCEPTED
                                    + ", a body that is not compressed.")
                    .as(UNSUPPORTED)
                    .with("accepted", List.of(ACCEPTED));
        }
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !readsAsUtf8(charset)) {
            throw new ApiException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "The charset of the Content-Type is " + Problems.quoted(charset) + "; accepted is utf-8.")
                    .as("unsupported-charset")
                    .with("accepted", List.of("utf-8"));
        }
    }

    /**
     * UTF-8, or a set that agrees with it on plain ASCII: clients send such a label by default, and a byte in which the two
     * differ is refused where the body is read.
     */
    private static boolean readsAsUtf8(String charset) {
        try {
            Charset named = Charset.forName(charset);
            return named.equals(StandardCharsets.UTF_8)
                    || named.equals(StandardCharsets.US_ASCII)
                    || named.equals(StandardCharsets.ISO_8859_1);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
