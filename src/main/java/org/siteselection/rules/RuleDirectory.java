package org.siteselection.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rule directory as it was at one moment, so that all rule sets of one load see the same texts.
 */
final class RuleDirectory implements RuleSource {
    private final Map<String, String> texts;
    private final List<Issue> unreadable;

    private RuleDirectory(Map<String, String> texts, List<Issue> unreadable) {
        this.texts = texts;
        this.unreadable = unreadable;
    }

    /**
     * Reads all rule files below a directory.
     *
     * @param issues gets an issue for each file that is too large or not UTF-8
     * @throws UncheckedIOException when the directory cannot be read
     */
    static RuleDirectory read(Path directory, Issues issues) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String folder : List.of("", "factors")) {
                Path at = directory.resolve(folder);
                if (!Files.isDirectory(at)) {
                    continue;
                }
                try (Stream<Path> files = Files.list(at)) {
                    for (Path file : files.sorted().toList()) {
                        String name = file.getFileName().toString();
                        if (name.endsWith(".yaml") && Files.isRegularFile(file)) {
                            String path = folder.isEmpty() ? name : folder + "/" + name;
                            texts.put(path, text(file, path, issues));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleDirectory(texts, issues.list());
    }

    private static String text(Path file, String path, Issues issues) throws IOException {
        if (Files.size(file) > 4L * YamlDocuments.LARGEST) {
            issues.error(
                    "file-too-large",
                    new Position(path, 1, 1),
                    "",
                    "The file has " + Files.size(file) + " bytes; at most " + 4L * YamlDocuments.LARGEST
                            + " are read.");
            return "";
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports what it cannot decode, instead of replacing it.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            issues.error(
                    "wrong-encoding",
                    new Position(path, line, column),
                    "",
                    String.format(
                            java.util.Locale.ROOT,
                            "The file is not UTF-8: the byte 0x%02X is not expected here.",
                            bytes[in.position()]),
                    "Save it as UTF-8.");
            return "";
        }
        return text;
    }

    @Override
    public List<Issue> unreadable(String path) {
        return unreadable.stream().filter(issue -> issue.file().equals(path)).toList();
    }

    /** Whether every text is the same as in another reading. */
    boolean sameAs(RuleDirectory other) {
        return texts.equals(other.texts);
    }

    @Override
    public List<String> ruleSetFiles() {
        return texts.keySet().stream().filter(path -> !path.contains("/")).toList();
    }

    @Override
    public List<String> factorFiles() {
        return texts.keySet().stream().filter(path -> path.contains("/")).toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
