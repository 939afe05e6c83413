package org.siteselection.http.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Endpoints;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Problems;
import org.siteselection.text.ShortText;

/**
 * Rejects a Content-Type that is not a media type, for every method, and bodies that are declared as compressed or in a
 * character set that is not compatible with UTF-8 (415). Otherwise the error would name a byte that the caller did not
 * write.
 */
class BodyEncoding {
    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Endpoints endpoints;

    BodyEncoding(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String stated = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Optional<ContentType> type = stated == null ? Optional.empty() : ContentType.parse(stated);
        if (stated != null && type.isEmpty()) {
            throw noMediaType(stated, request);
        }
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null
                && !encoding.isBlank()
                && !encoding.strip().toLowerCase(Locale.ROOT).equals(Problems.ACCEPTED_ENCODING)) {
            throw new ApiException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Encoding is " + ShortText.quoted(encoding) + "; accepted is "
                                    + Problems.ACCEPTED_ENCODING + ", a body that is not compressed.")
                    .as(Problems.UNSUPPORTED_ENCODING)
                    .with("accepted", List.of(Problems.ACCEPTED_ENCODING));
        }
        String charset = type.map(ContentType::charset).orElse(null);
        if (charset != null && !readsAsUtf8(charset)) {
            throw new ApiException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "The charset of the Content-Type is " + ShortText.quoted(charset) + "; accepted is utf-8.")
                    .as("unsupported-charset")
                    .with("accepted", List.of("utf-8"));
        }
    }

    private ApiException noMediaType(String stated, ContainerRequestContext request) {
        SortedSet<String> accepted = endpoints.accepted(
                request.getMethod(), request.getUriInfo().getRequestUri().getPath());
        String remedy = accepted.isEmpty()
                ? "This operation takes no body; send no Content-Type."
                : "Use " + String.join(" or ", accepted) + ".";
        return new ApiException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Type " + ShortText.quoted(stated) + " is not a media type. " + remedy)
                .with("accepted", accepted);
    }

    /**
     * UTF-8, or a set that agrees with it on ASCII: clients send such a label by default, and the reader of the body rejects
     * bytes in which the two differ.
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
