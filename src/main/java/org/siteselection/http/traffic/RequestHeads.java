package org.siteselection.http.traffic;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/**
 * Finds ambiguities in the head of a request, by which a proxy and this service could read two different requests. Such a
 * request is refused, never repaired.
 */
final class RequestHeads {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~%!$&'()*+;=-]*|\\[[A-Fa-f0-9:.]+])(?::[0-9]{0,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_HOST = 300;

    private RequestHeads() {}

    /** @return the reason of the refusal; empty if the request is unambiguous */
    static Optional<ApiException> fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return undecoded(request);
        }
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return invalid("The request is in " + ShortText.quoted(version.text()) + "; use HTTP/1.1.");
        }
        if (!TOKEN.matcher(request.method().name()).matches()) {
            return invalid("The method " + ShortText.quoted(request.method().name()) + " is not a token.");
        }
        HttpHeaders headers = request.headers();
        return names(headers)
                .or(() -> target(request))
                .or(() -> host(headers, version))
                .or(() -> framing(headers, version));
    }

    private static Optional<ApiException> undecoded(HttpRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return Optional.of(
                    new ApiException(ProblemCode.URI_TOO_LONG, "The address is longer than the service reads."));
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Optional.of(
                    new ApiException(ProblemCode.HEADERS_TOO_LARGE, "The headers are larger than the service reads."));
        }
        return framing(request.headers(), request.protocolVersion())
                .or(() -> invalid("The request line or a header is malformed."));
    }

    private static Optional<ApiException> names(HttpHeaders headers) {
        for (Map.Entry<String, String> header : headers) {
            if (!TOKEN.matcher(header.getKey()).matches()) {
                return invalid("The header name " + ShortText.quoted(header.getKey()) + " is not a token.");
            }
        }
        return Optional.empty();
    }

    private static Optional<ApiException> target(HttpRequest request) {
        String target = request.uri();
        String start = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
        boolean known = start.startsWith("/")
                || start.startsWith("http://")
                || start.startsWith("https://")
                || isAsterisk(request);
        return known
                ? Optional.empty()
                : invalid("The address " + ShortText.quoted(target) + " must begin with '/' or 'http://'.");
    }

    /** {@code OPTIONS *} asks for the service as a whole (RFC 9110, section 9.3.7). */
    static boolean isAsterisk(HttpRequest request) {
        return request.uri().equals("*") && request.method().name().equals("OPTIONS");
    }

    private static Optional<ApiException> host(HttpHeaders headers, HttpVersion version) {
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1) {
            return invalid("The request has " + hosts.size() + " Host headers; send one.");
        }
        if (hosts.isEmpty()) {
            return version.equals(HttpVersion.HTTP_1_0)
                    ? Optional.empty()
                    : invalid("The request has no Host header; HTTP/1.1 needs one.");
        }
        String host = hosts.get(0);
        return host.length() <= LONGEST_HOST && HOST.matcher(host).matches()
                ? Optional.empty()
                : invalid("The Host header must be a host with an optional port, was " + ShortText.quoted(host) + ".");
    }

    /** Checks that the end of the body is defined by one Content-Length or by chunks, not both. */
    private static Optional<ApiException> framing(HttpHeaders headers, HttpVersion version) {
        List<String> encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
        if (!encodings.isEmpty()) {
            String given = String.join(", ", encodings);
            if (!lengths.isEmpty()) {
                return invalid("The request has both Content-Length and Transfer-Encoding; send one of them.");
            }
            if (!given.equalsIgnoreCase("chunked")) {
                return invalid("The Transfer-Encoding must be 'chunked', was " + ShortText.quoted(given) + ".");
            }
            if (version.equals(HttpVersion.HTTP_1_0)) {
                return invalid("HTTP/1.0 has no Transfer-Encoding; send a Content-Length.");
            }
        }
        if (lengths.size() > 1) {
            return invalid("The request has " + lengths.size() + " Content-Length headers; send one.");
        }
        if (!lengths.isEmpty() && !LENGTH.matcher(lengths.get(0)).matches()) {
            return invalid("The Content-Length must be a whole number, was " + ShortText.quoted(lengths.get(0)) + ".");
        }
        return Optional.empty();
    }

    private static Optional<ApiException> invalid(String detail) {
        return Optional.of(new ApiException(ProblemCode.INVALID_REQUEST, detail));
    }
}
