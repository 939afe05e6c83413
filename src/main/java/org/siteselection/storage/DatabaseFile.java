package org.siteselection.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of an H2 database. */
public record DatabaseFile(Path path) {
    private static final String PREFIX = "jdbc:h2:";
    private static final String SUFFIX = ".mv.db";
    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Size of the header, of which H2 writes two copies at the start of a file. */
    private static final int HEADER = 4096;

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9]+:.*", Pattern.DOTALL);

    /** The file of a JDBC URL; empty for databases in memory, on a server or on another file system of H2. */
    public static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = url.substring(PREFIX.length()).replaceFirst(";.*", "").replaceFirst("^file:", "");
        if (name.isBlank() || ELSEWHERE.matcher(name).matches()) {
            return Optional.empty();
        }
        if (name.startsWith("~")) {
            name = System.getProperty("user.home") + name.substring(1);
        }
        return Optional.of(
                new DatabaseFile(Path.of(name + SUFFIX).toAbsolutePath().normalize()));
    }

    /**
     * The reason why the service cannot use this file, with the remedy; empty if it can. The database must not be open in
     * this process, see {@link #key}.
     */
    public Optional<String> obstacle() {
        return Files.exists(path) ? obstacleInFile() : obstacleInDirectory();
    }

    private Optional<String> obstacleInFile() {
        if (!Files.isRegularFile(path)) {
            return Optional.of("The database file " + path + " is a "
                    + (Files.isDirectory(path) ? "directory" : "special file") + ". Move it away, or name another file"
                    + " with " + URL + ".");
        }
        if (!Files.isReadable(path)) {
            return Optional.of("The database file " + path + " cannot be read by the user "
                    + System.getProperty("user.name") + ". Give this user the right to read and write it.");
        }
        if (!Files.isWritable(path)) {
            return Optional.of("The database file " + path + " is read-only for the user "
                    + System.getProperty("user.name") + ". Give this user the right to write it, or name another file"
                    + " with " + URL + ".");
        }
        try {
            long size = Files.size(path);
            if (size == 0) {
                return Optional.of("The database file " + path + " is empty. Restore a backup, or delete the file to"
                        + " begin with the packaged catalogue.");
            }
            String header = header();
            if (size < 2L * HEADER || !header.startsWith("H:") && !header.startsWith("H2encrypt")) {
                return Optional.of("The database file " + path + " is damaged, or not a database of H2. Restore a"
                        + " backup, or move the file away to begin with the packaged catalogue.");
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The database file " + path + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private Optional<String> obstacleInDirectory() {
        Path parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent == null) {
            return Optional.empty();
        }
        if (!Files.isDirectory(parent)) {
            return Optional.of("The database file " + path + " cannot be created, because " + parent
                    + " is not a directory. Move it away, or name another file with " + URL + ".");
        }
        if (!Files.isWritable(parent) || !Files.isExecutable(parent)) {
            return Optional.of("The database file " + path + " cannot be created: the user "
                    + System.getProperty("user.name") + " must not write to the directory " + parent + ". Give this"
                    + " user the right, or name another file with " + URL + ".");
        }
        return Optional.empty();
    }

    private String header() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return new String(file.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * File-system key that distinguishes this file from another one of the same name; empty if the file does not exist. The
     * method does not open the file, because closing a file releases every lock that the process holds on it, including
     * H2's.
     *
     * @throws IOException if the file's attributes cannot be read, or it no longer holds a database
     */
    Optional<Object> key() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.size() < 2L * HEADER) {
                throw new IOException("truncated");
            }
            return Optional.of(attributes.fileKey() == null ? path : attributes.fileKey());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
