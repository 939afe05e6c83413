package org.siteselection.speed;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Returns bytes that were computed before, the reference of all measurements: it costs what HTTP alone costs. */
@Path("/test/prepared/{name}")
public class PreparedResource {
    /** Answers by name; one without bytes is an empty 304. */
    static final Map<String, Prepared> ANSWERS = new ConcurrentHashMap<>();

    record Prepared(int status, String type, byte[] body) {}

    /** Prepares an answer. Returns a request for it with the same headers and body as the one that got it, at another address. */
    static byte[] instead(byte[] request, Connection.Answer answer) {
        ANSWERS.put("answer", new Prepared(answer.status(), answer.type(), answer.body()));
        return new String(request, StandardCharsets.UTF_8)
                .replaceFirst("/v1/rankings[^ ]*", "/test/prepared/answer")
                .getBytes(StandardCharsets.UTF_8);
    }

    @GET
    public Response get(@PathParam("name") String name) {
        return answer(name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@PathParam("name") String name, byte[] body) {
        return answer(name);
    }

    private static Response answer(String name) {
        Prepared prepared = ANSWERS.get(name);
        Response.ResponseBuilder response = Response.status(prepared.status());
        return prepared.body().length == 0
                ? response.build()
                : response.type(prepared.type()).entity(prepared.body()).build();
    }
}
