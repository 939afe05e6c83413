package org.siteselection.app;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.siteselection.http.problem.Problem;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/**
 * Puts the problem responses into the OpenAPI document while the application is built, so that an operation refers to one,
 * which may cover several problems of its status, by {@code @APIResponse(responseCode = "404", ref =
 * "#/components/responses/NotFound")}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiComponents implements OASFilter {
    private record Sample(String response, ProblemCode code, String detail, String instance, Violation... violations) {}

    private static final String RANKINGS = "/v1/rankings";
    private static final String RUNS = "/v1/runs";
    private static final String NOT_KEPT = "NotKept";

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "InvalidRequest",
                    ProblemCode.INVALID_REQUEST,
                    "The request has 1 error.",
                    RANKINGS,
                    new Violation("weights.energy", "must not be negative, was -3")),
            new Sample(
                    "Unauthorized",
                    ProblemCode.UNAUTHORIZED,
                    "GET '/v1/audit' needs a bearer token: send the header 'Authorization: Bearer <token>'.",
                    "/v1/audit"),
            new Sample(
                    "Forbidden",
                    ProblemCode.FORBIDDEN,
                    "The token of 'dashboard' has the role viewer, which does not allow GET '/v1/audit'. A token with the role"
                            + " editor does.",
                    "/v1/audit"),
            new Sample(
                    "NotFound",
                    ProblemCode.NOT_FOUND,
                    "There is no rule set 'asic-asembly'. Maybe 'asic-assembly' was meant.",
                    "/v1/rankings/asic-asembly"),
            new Sample(
                    "NotAcceptable",
                    ProblemCode.NOT_ACCEPTABLE,
                    "The request accepts 'text/html'; available are application/json, text/csv.",
                    RANKINGS),
            new Sample(
                    "RequestTimeout",
                    ProblemCode.REQUEST_TIMEOUT,
                    "The request did not arrive in time: nothing came for 10 seconds.",
                    RANKINGS),
            new Sample(
                    "Conflict",
                    ProblemCode.CONFLICT,
                    "The rule set 'asic-assembly' reads the metric 'union_share'.",
                    "/v1/metrics/union_share"),
            new Sample(
                    "PreconditionFailed",
                    ProblemCode.PRECONDITION_FAILED,
                    "What is stored is not what the request's precondition names.",
                    "/v1/places/fort_worth"),
            new Sample(
                    "TooLarge",
                    ProblemCode.BODY_TOO_LARGE,
                    "The body is larger than the service reads. Send fewer candidates.",
                    RANKINGS),
            new Sample(
                    "UnsupportedMediaType",
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type 'text/plain' is not supported here; use application/json.",
                    RANKINGS),
            new Sample(
                    "UriTooLong",
                    ProblemCode.URI_TOO_LONG,
                    "The address has 20001 characters, more than 16384. POST takes the same request as a body.",
                    RANKINGS),
            new Sample(
                    "HeadersTooLarge",
                    ProblemCode.HEADERS_TOO_LARGE,
                    "The headers have 40123 characters, more than 32768.",
                    RANKINGS),
            unknownCandidate("UnknownName", RANKINGS),
            unknownCandidate("Unscorable", RANKINGS),
            invalidRules("Unscorable", RANKINGS),
            unscorable("Unscorable", RANKINGS),
            unknownCandidate(NOT_KEPT, RUNS),
            invalidRules(NOT_KEPT, RUNS),
            unscorable(NOT_KEPT, RUNS),
            new Sample(
                    NOT_KEPT,
                    ProblemCode.RUN_TOO_LARGE,
                    "The ranking has more than 268435456 bytes, the most that is stored. Ask with explain 'top' or 'none', or for"
                            + " fewer candidates.",
                    RUNS),
            new Sample(
                    NOT_KEPT,
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key was used before with another body, for the run"
                            + " 3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55. Send a new key.",
                    RUNS,
                    new Violation(
                            "Idempotency-Key",
                            "was used before with another body, for the run 3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55. Send a new key.")),
            new Sample("Unavailable", ProblemCode.UNAVAILABLE, "The service is busy. Try again shortly.", RANKINGS),
            new Sample(
                    "InternalError",
                    ProblemCode.INTERNAL_ERROR,
                    "The service failed while answering. The log has more under incident"
                            + " 6e4f9d0a-6a2f-4a2c-9f43-0f2f5d5a6c11.",
                    RANKINGS));

    private static final Map<String, String> TAGS = Map.of(
            "Rankings", "Rank candidates, compare two of them, and analyze the robustness of a ranking",
            "Rule sets", "Criteria and weights, with their reasons",
            "Catalogue", "Places, metrics, facts and laws, each with its source",
            "Reports", "Rankings as printable documents",
            "Runs", "Stored rankings, for replay and comparison",
            "Audit", "Log of changes of stored data",
            "Service", "The service itself");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setTags(TAGS.keySet().stream()
                .sorted()
                .map(name -> createTag().name(name).description(TAGS.get(name)))
                .toList());
        Components components = document.getComponents();
        if (components == null) {
            components = createComponents();
            document.setComponents(components);
        }
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        for (Sample sample : SAMPLES) {
            APIResponse before = components.getResponses() == null
                    ? null
                    : components.getResponses().get(sample.response);
            if (before == null) {
                components.addResponse(sample.response, response(sample));
            } else {
                before.setDescription(before.getDescription() + "; or: " + sample.code.title());
                before.getContent().getMediaType(Problem.MEDIA_TYPE).addExample(sample.code.code(), example(sample));
            }
        }
    }

    private static APIResponse response(Sample sample) {
        return createAPIResponse()
                .description(sample.code.title())
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType()
                                        .schema(createSchema().ref("Problem"))
                                        .addExample(sample.code.code(), example(sample))));
    }

    private static Sample unknownCandidate(String response, String instance) {
        return new Sample(
                response,
                ProblemCode.UNKNOWN_NAME,
                "The request names something that does not exist.",
                instance,
                new Violation("candidates[1]", "'TXX' is not a place of the catalogue. Maybe 'TX' was meant."));
    }

    private static Sample invalidRules(String response, String instance) {
        String message = "There is no metric 'union_membership_rat'. Maybe 'union_membership_rate' was meant.";
        String field = "rules.factors.labor.criteria.unions.value";
        return new Sample(
                response, ProblemCode.INVALID_RULES, field + ": " + message, instance, new Violation(field, message));
    }

    private static Sample unscorable(String response, String instance) {
        return new Sample(
                response,
                ProblemCode.UNSCORABLE,
                "The criterion energy.annual_power_cost divides by zero for TX.",
                instance);
    }

    private static Example example(Sample sample) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", "urn:site-selection:problem:" + sample.code.code());
        value.put("title", sample.code.title());
        value.put("status", sample.code.status());
        value.put("detail", sample.detail);
        value.put("instance", sample.instance);
        value.put("code", sample.code.code());
        if (sample.violations.length > 0) {
            List<Map<String, Object>> violations = new ArrayList<>();
            for (Violation violation : sample.violations) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("field", violation.field());
                one.put("message", violation.message());
                violations.add(one);
            }
            value.put("violations", violations);
        }
        return createExample().value(value);
    }

    private static Schema problem() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem document (RFC 9457). Some problem types have additional members.")
                .required(List.of("type", "title", "status", "detail", "instance", "code"))
                .addProperty(
                        "type",
                        text("Name of the problem type, not an address to open").format("uri"))
                .addProperty("title", text("Summary, the same for every problem of this type"))
                .addProperty(
                        "status",
                        createSchema().addType(Schema.SchemaType.INTEGER).description("HTTP status code"))
                .addProperty("detail", text("The given value, the expected value and the nearest valid choice"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Stable code, for programs"))
                .addProperty(
                        "violations",
                        createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("All errors of the request, at most 1000")
                                .items(createSchema().ref("Violation")));
    }

    private static Schema violation() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("field", "message"))
                .addProperty(
                        "field", text("Path in the request, as the caller wrote it: weights.energy, candidates[1]"))
                .addProperty("message", text("The given value, the expected value and the nearest valid choice"));
    }

    private static Schema text(String description) {
        return createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
