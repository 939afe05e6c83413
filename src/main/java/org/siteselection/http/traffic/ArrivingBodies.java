package org.siteselection.http.traffic;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Limits the bytes of incomplete bodies. Received bytes count, not announced ones. At the limit, the body that has been
 * arriving for longest is dropped, so that slow senders block no other caller.
 */
@Singleton
class ArrivingBodies {
    /** A body counts as slow only after this time; a large body on a fast line is complete earlier. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final long most;
    private final Set<Body> bodies = new LinkedHashSet<>();
    private long bytes;

    ArrivingBodies(Admission admission) {
        this.most = admission.mostBytes();
    }

    /**
     * Registers a body that begins to arrive.
     *
     * @param drop makes the request fail; called by any thread
     */
    synchronized Body enter(Runnable drop) {
        Body body = new Body(drop);
        bodies.add(body);
        return body;
    }

    private synchronized boolean add(Body body, int more) {
        if (!body.there) {
            return false;
        }
        // A single body is always accepted, because a retry would never succeed either.
        while (bytes + more > most && bytes > body.bytes) {
            Body oldest = oldestWithBytes();
            if (oldest == body || System.nanoTime() - oldest.since < PATIENCE) {
                return false;
            }
            leave(oldest);
            oldest.drop.run();
        }
        body.bytes += more;
        bytes += more;
        return true;
    }

    private Body oldestWithBytes() {
        Iterator<Body> oldest = bodies.iterator();
        Body found = oldest.next();
        while (found.bytes == 0) {
            found = oldest.next();
        }
        return found;
    }

    private synchronized void leave(Body body) {
        if (body.there) {
            body.there = false;
            bodies.remove(body);
            bytes -= body.bytes;
        }
    }

    /** Bytes of incomplete bodies, for tests. */
    synchronized long bytes() {
        return bytes;
    }

    /** A body that is arriving. */
    final class Body {
        private final Runnable drop;
        private final long since = System.nanoTime();
        private long bytes;
        private boolean there = true;

        private Body(Runnable drop) {
            this.drop = drop;
        }

        /** @return whether this many more bytes are within the limit */
        boolean add(int more) {
            return ArrivingBodies.this.add(this, more);
        }

        /** Ends the registration of a body that is complete or was aborted. */
        void leave() {
            ArrivingBodies.this.leave(this);
        }
    }
}
