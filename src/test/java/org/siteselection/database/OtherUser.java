package org.siteselection.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root, so root starts it as another user. */
final class OtherUser {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private OtherUser() {}

    /** The prefix of a command: empty for an ordinary user, for root a switch to an unprivileged user. */
    static List<String> prefix() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        for (List<String> way : List.of(NOBODY, NAMESPACE)) {
            if (works(way)) {
                return way;
            }
        }
        throw new PostgresBinaries.MissingException(
                "PostgreSQL does not run as root, and neither setpriv nor unshare can start it as another user here");
    }

    /** Gives a directory to the user of the prefix; in a user namespace root stays the owner. */
    static void give(List<String> prefix, Path directory) throws IOException, InterruptedException {
        if (prefix.equals(NOBODY)
                && new ProcessBuilder("chown", "65534:65534", directory.toString())
                                .start()
                                .waitFor()
                        != 0) {
            throw new IOException("The directory " + directory + " could not be given to another user");
        }
    }

    private static boolean works(List<String> way) throws InterruptedException {
        try {
            List<String> trial = new ArrayList<>(way);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
