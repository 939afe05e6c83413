package org.siteselection.http.traffic;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** The limit of open files of this process. */
final class FileDescriptors {
    /** Kept free for the database, rule files and class files: at least this many, or an eighth of the limit. */
    private static final long RESERVE = 64;

    private static final int RESERVED_SHARE = 8;

    private FileDescriptors() {}

    /** Files that may still be opened without touching the reserve, or nothing where the system does not say. */
    static OptionalLong free() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long limit = system.getMaxFileDescriptorCount();
            long open = system.getOpenFileDescriptorCount();
            if (limit > 0 && open >= 0) {
                return OptionalLong.of(limit - open - Math.max(RESERVE, limit / RESERVED_SHARE));
            }
        }
        return OptionalLong.empty();
    }
}
