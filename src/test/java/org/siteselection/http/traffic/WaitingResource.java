package org.siteselection.http.traffic;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Answers when the test releases it. */
@Path("/test/waiting")
public class WaitingResource {
    static final Semaphore ARRIVED = new Semaphore(0);
    static volatile CountDownLatch gate = new CountDownLatch(0);

    @GET
    public String get() throws InterruptedException {
        return work();
    }

    @POST
    public String post(byte[] body) throws InterruptedException {
        return work();
    }

    private static String work() throws InterruptedException {
        ARRIVED.release();
        gate.await();
        return "done";
    }
}
