package org.siteselection.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Causes;
import org.siteselection.http.problem.FailureTranslator;
import org.siteselection.http.problem.Problem;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Problems;
import org.siteselection.http.problem.RouteAnswers;
import org.siteselection.http.request.JsonBody;
import org.siteselection.http.security.AuthProblems;
import org.siteselection.text.ShortText;

/** Answers every exception of a resource, or of routing to one, with a problem document. */
class ExceptionMappers {
    private final Problems problems;
    private final List<FailureTranslator> translators;
    private final AuthProblems refusals;
    private final SecurityIdentity caller;

    ExceptionMappers(
            Problems problems,
            @All List<FailureTranslator> translators,
            AuthProblems refusals,
            SecurityIdentity caller) {
        this.problems = problems;
        this.translators = translators;
        this.refusals = refusals;
        this.caller = caller;
    }

    @ServerExceptionMapper
    Response known(ApiException thrown, ContainerRequestContext request) {
        return answer(thrown, request);
    }

    /** Mapped separately, because the framework uses exactly this mapper before it answers an unknown path in HTML. */
    @ServerExceptionMapper
    Response notFound(NotFoundException thrown, ContainerRequestContext request) {
        return answer(problems.notFound(path(request)), request);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown, ContainerRequestContext request) {
        ApiException known = Causes.first(thrown, ApiException.class);
        if (known != null) {
            return answer(known, request);
        }
        StreamReadException json = Causes.first(thrown, StreamReadException.class);
        if (json != null) {
            return answer(JsonBody.malformed(json), request);
        }
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        ApiException problem =
                problems.ofStatus(status, request.getMethod(), path(request), request::getHeaderString, thrown);
        return answer(problem, request);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException thrown, ContainerRequestContext request) {
        return answer(
                thrown instanceof StreamReadException read ? JsonBody.malformed(read) : problems.internal(thrown),
                request);
    }

    /** Mapped separately, because the framework's own mapper of exactly this type answers with an empty body. */
    @ServerExceptionMapper
    Response shape(MismatchedInputException thrown, ContainerRequestContext request) {
        String place = thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String where = place.isEmpty() ? "" : " at " + ShortText.quoted(place);
        return answer(
                new ApiException(ProblemCode.INVALID_REQUEST, "The body does not have the expected form" + where + "."),
                request);
    }

    @ServerExceptionMapper
    Response overloaded(RejectedExecutionException thrown, ContainerRequestContext request) {
        return answer(new ApiException(ProblemCode.UNAVAILABLE, "The service is busy. Try again shortly."), request);
    }

    /** The operation names roles, and the request came without credentials. */
    @ServerExceptionMapper
    Response anonymous(UnauthorizedException thrown, ContainerRequestContext request) {
        return answer(refusals.missing(request.getMethod(), path(request)), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown, ContainerRequestContext request) {
        return answer(refusals.forbidden(request.getMethod(), path(request), caller), request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown, ContainerRequestContext request) {
        ApiException problem = Optional.ofNullable(Causes.first(thrown, ApiException.class))
                .or(() -> hungUp(thrown))
                .or(() -> translators.stream()
                        .flatMap(translator -> translator.translate(thrown).stream())
                        .findFirst())
                .orElseGet(() -> problems.internal(thrown));
        return answer(problem, request);
    }

    /** The caller has closed the connection, so there is no recipient, and no error is logged. */
    private static Optional<ApiException> hungUp(Throwable thrown) {
        return Causes.first(thrown, HttpClosedException.class) == null
                ? Optional.empty()
                : Optional.of(new ApiException(ProblemCode.UNAVAILABLE, "The caller closed the connection."));
    }

    private Response answer(ApiException problem, ContainerRequestContext request) {
        Problem document = Problem.of(
                problem,
                RouteAnswers.reference(request.getUriInfo().getRequestUri().getRawPath()));
        Response.ResponseBuilder response = Response.status(document.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problems.document(document));
        problems.headers(problem, path(request)).forEach(response::header);
        return response.build();
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath();
    }
}
