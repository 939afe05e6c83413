package org.siteselection.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
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

    private RuleDirectory(Map<String, String> texts) {
        this.texts = texts;
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
        return new RuleDirectory(texts);
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
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            issues.error(
                    "wrong-encoding",
                    new Position(path, 1, 1),
                    "",
                    "The file is not UTF-8.",
                    "Save it as UTF-8 without BOM.");
            return "";
        }
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
