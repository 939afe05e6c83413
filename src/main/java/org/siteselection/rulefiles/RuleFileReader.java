package org.siteselection.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.siteselection.rulefiles.document.DocumentLimits;
import org.siteselection.rules.Issue;

/** Reads one rule file, or reports why it is unreadable. Opens regular files only, because others may block. */
final class RuleFileReader {
    /** Bytes of the longest document that {@code YamlDocuments} reads. */
    static final int LARGEST = 4 * DocumentLimits.CHARACTERS;

    /** Reads the bytes of a regular file. */
    @FunctionalInterface
    interface Bytes {
        /** @return the first bytes of the file, up to the maximum */
        byte[] first(Path file, int most) throws IOException;
    }

    static final Bytes FROM_DISK = (file, most) -> {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    };

    private final Bytes bytes;

    RuleFileReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @param path of the file in issues, relative to the rule directory
     * @return empty if the file does not exist
     */
    Optional<RuleFile> read(Path file, String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.of(RuleFile.unreadable(
                        path,
                        "not-a-file",
                        "This must be a regular file, was "
                                + (attributes.isDirectory() ? "a directory" : "a pipe, socket or device") + ".",
                        "Move it out of the rule directory."));
            }
            if (attributes.size() > LARGEST) {
                return Optional.of(tooLarge(path, "The file has " + attributes.size() + " bytes"));
            }
            byte[] content = bytes.first(file, LARGEST + 1);
            return Optional.of(
                    content.length > LARGEST
                            ? tooLarge(path, "The file has more than " + LARGEST + " bytes")
                            : decoded(content, path));
        } catch (NoSuchFileException e) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(unreadable(path, "it is a link to a file that does not exist"))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(unreadable(path, reason(e)));
        }
    }

    private static RuleFile unreadable(String path, String reason) {
        return RuleFile.unreadable(
                path,
                "unreadable-file",
                "The file cannot be read: " + reason + ".",
                "Check the file and its permissions.");
    }

    private static RuleFile tooLarge(String path, String size) {
        return RuleFile.unreadable(path, DocumentLimits.CODE, size + "; at most " + LARGEST + " are read.", "");
    }

    /** The reason why a file or directory is unreadable, without its path. */
    static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a directory";
        }
        String reason = failure instanceof FileSystemException system
                ? system.getReason()
                : failure instanceof IOException ? failure.getMessage() : null;
        return reason == null || reason.isBlank() ? "reading it failed" : reason.strip();
    }

    private static RuleFile decoded(byte[] content, String path) {
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        // A new decoder reports invalid bytes instead of replacing them.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return RuleFile.of(text);
        }
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
        String message = String.format(
                Locale.ROOT, "The file is not UTF-8: the byte 0x%02X is invalid here.", content[in.position()]);
        return new RuleFile(
                null,
                List.of(new Issue(
                        path, Issue.Severity.ERROR, "wrong-encoding", message, "Save it as UTF-8.", "", line, column)));
    }
}
