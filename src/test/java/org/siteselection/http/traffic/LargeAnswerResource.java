package org.siteselection.http.traffic;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;

/** Answers that exceed the buffers of a connection, as a text or as a stream. */
@Path("/test/large")
public class LargeAnswerResource {
    static final int SIZE = 8_000_000;
    static final Semaphore BEGUN = new Semaphore(0);
    static final Semaphore ENDED = new Semaphore(0);

    @GET
    @Path("{how}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response get(@PathParam("how") String how) {
        BEGUN.release();
        if (how.equals("text")) {
            ENDED.release();
            return Response.ok(new byte[SIZE]).build();
        }
        StreamingOutput output = out -> {
            try {
                for (int i = 0; i < SIZE / 8_000; i++) {
                    out.write(new byte[8_000]);
                }
            } finally {
                ENDED.release();
            }
        };
        return Response.ok(output).build();
    }
}
