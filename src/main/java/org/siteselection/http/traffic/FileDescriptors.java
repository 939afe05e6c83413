package org.siteselection.http.traffic;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** Reads the limit of open files of this process. */
final class FileDescriptors {
    /** Reserve for the database, rule files and class files: at least this many, or an eighth of the limit. */
    private static final long RESERVE = 64;

    private static final int RESERVED_SHARE = 8;

    private FileDescriptors() {}

    /** Files that can still be opened without using the reserve; empty if the system does not report it. */
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
