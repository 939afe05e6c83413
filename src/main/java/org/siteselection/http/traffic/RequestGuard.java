package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Causes;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Problems;
import org.siteselection.http.problem.RouteAnswers;
import org.siteselection.http.request.Utf8;
import org.siteselection.text.ShortText;

/**
 * Answers requests that never reach a resource with problem documents: addresses and headers beyond the limits, malformed
 * addresses, bodies that are too large, and unknown paths.
 *
 * <p>The server's own limits are higher, because beyond them the server answers without a body and closes the connection.
 */
@ApplicationScoped
class RequestGuard {
    /**
     * Runs before all other handlers, including cross-origin rules and credentials, because it checks only size and form.
     */
    private static final int FIRST = Integer.MIN_VALUE;
    /** Runs after cross-origin rules and credentials, before the resources. */
    private static final int BEFORE_RESOURCES = -1;

    private static final int LAST = Integer.MAX_VALUE;

    private final Problems problems;
    private final RouteAnswers answers;
    private final AnswerHeaders headers;
    private final Admission admission;
    private final BodyReader bodies;
    private final RequestMemory memory;
    private final int longestAddress;
    private final int largestHeaders;
    private final long largestBody;

    RequestGuard(
            Problems problems,
            RouteAnswers answers,
            AnswerHeaders headers,
            Admission admission,
            BodyReader bodies,
            RequestMemory memory,
            HttpConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.problems = problems;
        this.answers = answers;
        this.headers = headers;
        this.admission = admission;
        this.bodies = bodies;
        this.memory = memory;
        this.longestAddress = config.longestAddress();
        this.largestHeaders = config.largestHeaders();
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::guard).failureHandler(this::failed);
        router.options().order(BEFORE_RESOURCES).handler(this::options);
        router.route()
                .order(BEFORE_RESOURCES)
                .handler(this::body)
                .handler(this::admit)
                .handler(memory::admit);
        router.route().order(LAST).handler(context -> answers.answer(context, 404));
    }

    private void admit(RoutingContext context) {
        String path = RouteAnswers.path(context);
        if (path.startsWith(Problems.OPERATIONAL)) {
            if (problems.allowed(path).contains(context.request().method().name())) {
                context.next();
            } else {
                answers.answer(context, 405);
            }
            return;
        }
        Optional<Admission.Ticket> ticket =
                admission.admit(context.body().buffer().length());
        if (ticket.isPresent()) {
            ticket.get().attach(context);
            context.next();
        } else {
            answers.answer(context, 503);
        }
    }

    private void body(RoutingContext context) {
        // No operational address reads a body, so these requests need no admission.
        boolean operational = RouteAnswers.path(context).startsWith(Problems.OPERATIONAL);
        bodies.read(context, operational ? Admission.SMALL : Math.min(largestBody, memory.largestBody()));
    }

    private void guard(RoutingContext context) {
        RequestId.assign(context);
        context.addHeadersEndHandler(end -> headers.complete(context));
        dropBlankAccept(context.request());
        Optional<ApiException> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            answers.answer(context, refusal.get());
        } else {
            context.next();
        }
    }

    /** An empty Accept asks for nothing in particular (RFC 9110, section 12.5.1); the framework cannot read it. */
    private static void dropBlankAccept(HttpServerRequest request) {
        List<String> all = request.headers().getAll(HttpHeaders.ACCEPT);
        List<String> stated = all.stream().filter(accept -> !accept.isBlank()).toList();
        if (stated.size() < all.size()) {
            request.headers().set(HttpHeaders.ACCEPT.toString(), stated);
        }
    }

    private Optional<ApiException> refusal(HttpServerRequest request) {
        String address = request.uri();
        if (address.length() > longestAddress) {
            return refused(
                    ProblemCode.URI_TOO_LONG,
                    "The address has " + address.length() + " characters, more than " + longestAddress
                            + ". POST takes the same request as a body.");
        }
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > largestHeaders) {
            return refused(
                    ProblemCode.HEADERS_TOO_LARGE,
                    "The headers have " + size + " characters, more than " + largestHeaders + ".");
        }
        try {
            URI read = new URI(address);
            if (read.getRawFragment() != null) {
                return refused(
                        ProblemCode.INVALID_REQUEST,
                        "The address " + ShortText.quoted(address)
                                + " has a fragment, which is not part of a request. A '#' in a value is written '%23'.");
            }
            String query = read.getRawQuery();
            if (query != null && !Utf8.isEncoded(query)) {
                return refused(
                        ProblemCode.INVALID_REQUEST,
                        "The query of the address " + ShortText.quoted(address) + " is not UTF-8.");
            }
        } catch (URISyntaxException e) {
            return refused(
                    ProblemCode.INVALID_REQUEST, "The address " + ShortText.quoted(address) + " is not well-formed.");
        }
        if (length(request) > largestBody) {
            return refused(
                    ProblemCode.BODY_TOO_LARGE,
                    "The body has " + length(request) + " bytes, more than " + largestBody + ".");
        }
        if (length(request) > memory.largestBody()) {
            return refused(ProblemCode.BODY_TOO_LARGE, memory.tooLong(length(request)));
        }
        return Optional.empty();
    }

    private static Optional<ApiException> refused(ProblemCode code, String detail) {
        return Optional.of(new ApiException(code, detail));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** The framework would treat every unknown path as a path of the index resource. */
    private void options(RoutingContext context) {
        String path = RouteAnswers.path(context);
        if (path.startsWith(Problems.OPERATIONAL)) {
            context.next();
            return;
        }
        SortedSet<String> allowed = problems.allowed(path);
        if (allowed.isEmpty()) {
            answers.answer(context, 404);
        } else {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                    .end();
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().closed() || Causes.first(context.failure(), HttpClosedException.class) != null) {
            // The caller closed the connection, which is not an error of the service.
            context.request().connection().close();
            return;
        }
        int status = context.statusCode();
        answers.answer(context, status < 400 ? 500 : status);
    }
}
