package org.siteselection.sql;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.siteselection.text.Sha256;

/**
 * The names of columns: distinct, also in engines that ignore case, and at most 63 bytes long, which is the limit of
 * PostgreSQL. A longer name, or one that is taken, ends with a digest of its whole text.
 */
final class SqlNames {
    private static final int LONGEST = 63;
    private static final int DIGEST = 8;

    private final Set<String> taken = new HashSet<>();

    /** The name, which is not given again. */
    String unique(String wanted) {
        String name = wanted;
        for (int again = 0; name.getBytes(StandardCharsets.UTF_8).length > LONGEST || !taken.add(key(name)); again++) {
            String digest = Sha256.of(wanted + (again == 0 ? "" : " " + again));
            int begin = digest.indexOf(':') + 1;
            String start = wanted.substring(0, Math.min(wanted.length(), LONGEST - DIGEST - 1));
            name = start + "_" + digest.substring(begin, begin + DIGEST);
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
