package org.siteselection.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Finds {@code initdb} and {@code postgres} of version 15 or later: in the directory that {@value #VARIABLE} names,
 * else among the installed versions, else unpacked from the archive that Maven downloaded.
 */
final class PostgresBinaries {
    static final String VARIABLE = "SITE_SELECTION_POSTGRES_BIN";

    private static final int OLDEST = 15;
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");
    private static final List<String> PLACES = List.of(
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/usr/local/pgsql/bin",
            "/opt/homebrew/opt/postgresql*/bin",
            "/usr/local/opt/postgresql*/bin");

    private PostgresBinaries() {}

    /**
     * @param scratch directory to unpack into, where that is needed
     * @throws MissingException when there are none
     */
    static Path find(Path scratch) throws IOException, InterruptedException {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            Path directory = Path.of(named);
            if (version(directory) < OLDEST) {
                throw new MissingException(
                        VARIABLE + " is '" + named + "', where there is no PostgreSQL " + OLDEST + " or later");
            }
            return directory;
        }
        Path newest = null;
        int found = OLDEST - 1;
        for (Path directory : installed()) {
            int version = version(directory);
            if (version > found) {
                newest = directory;
                found = version;
            }
        }
        return newest == null ? unpacked(scratch) : newest;
    }

    private static List<Path> installed() throws IOException {
        List<Path> directories = new ArrayList<>();
        for (String place : PLACES) {
            int star = place.indexOf('*');
            Path parent = Path.of(star < 0 ? place : place.substring(0, place.lastIndexOf('/', star)));
            if (star < 0) {
                directories.add(parent);
            } else if (Files.isDirectory(parent)) {
                String name = place.substring(parent.toString().length() + 1, place.lastIndexOf('/'));
                try (DirectoryStream<Path> versions = Files.newDirectoryStream(parent, name)) {
                    versions.forEach(version -> directories.add(version.resolve("bin")));
                }
            }
        }
        String path = System.getenv("PATH");
        if (path != null) {
            Stream.of(path.split(File.pathSeparator)).map(Path::of).forEach(directories::add);
        }
        return directories;
    }

    /** Major version; 0 where the directory lacks one of the two programs or they do not run. */
    private static int version(Path directory) throws IOException, InterruptedException {
        if (!Files.isExecutable(directory.resolve("initdb")) || !Files.isExecutable(directory.resolve("postgres"))) {
            return 0;
        }
        Process asked = new ProcessBuilder(directory.resolve("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(answer);
        return asked.waitFor() == 0 && version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static Path unpacked(Path scratch) throws IOException, InterruptedException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new MissingException(
                        "PostgreSQL " + OLDEST + " or later is not installed, and Maven has none packed for"
                                + " this machine. Install it, or name the directory of its programs in " + VARIABLE);
            }
            unpack(archive, scratch);
        }
        Path directory = scratch.resolve("bin");
        if (version(directory) < OLDEST) {
            throw new MissingException("PostgreSQL is not installed, and the packed one does not run on this machine."
                    + " Install PostgreSQL " + OLDEST + " or later, or name the directory of its programs in "
                    + VARIABLE);
        }
        return directory;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive leaves its directory by " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Removes a directory with all that is in it. */
    static void remove(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** No server is available; the message gives the reason. */
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String reason) {
            super(reason);
        }
    }
}
