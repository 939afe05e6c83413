package org.siteselection.app;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.Causes;

/** The reason why the service cannot listen on the configured address, with the remedy. */
final class AddressFailure {
    private static final String REMEDY =
            " Set quarkus.http.host to an address of this machine, or to 0.0.0.0 for all of them.";

    private AddressFailure() {}

    /** Null if the failure has another reason. */
    static @Nullable String report(Throwable failure) {
        QuarkusBindException refused = Causes.first(failure, QuarkusBindException.class);
        if (refused != null) {
            return ofThisMachine(refused.getHost())
                    ? "Port " + refused.getPort() + " of " + refused.getHost()
                            + " is in use by another process. End that one, or choose another port with"
                            + " quarkus.http.port."
                    : "The address " + refused.getHost() + " is not one of this machine." + REMEDY;
        }
        UnknownHostException unknown = Causes.first(failure, UnknownHostException.class);
        // A database driver reports an unknown host of its own.
        return unknown == null || Causes.first(failure, SQLException.class) != null
                ? null
                : "The host to listen on is not known: " + unknown.getMessage() + "." + REMEDY;
    }

    /** Whether the process can bind any port of the host. */
    private static boolean ofThisMachine(String host) {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return any.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
