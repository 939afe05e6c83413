package org.siteselection.rulefiles;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Issue;

/**
 * The content of a rule directory at one moment, so that all rule sets of one load read the same texts. An unreadable file
 * or directory is an issue, never an exception.
 */
final class RuleDirectory implements RuleSource {
    /** Name of an unreadable rule directory in issues. */
    static final String ITSELF = ".";

    /**
     * Name of an unreadable directory of factor files in issues; with a slash, because a rule set may have the same name.
     */
    static final String FACTORS = "factors/";

    /** Maximum total size of rule files, in bytes: some hundred times that of the shipped ones. */
    private static final long LARGEST_TOGETHER = 32_000_000;

    private final Map<String, RuleFile> files;

    private RuleDirectory(Map<String, RuleFile> files) {
        this.files = files;
    }

    /** Reads all rule files below a directory. */
    static RuleDirectory read(Path directory) {
        return read(directory, RuleFileReader.FROM_DISK);
    }

    static RuleDirectory read(Path directory, RuleFileReader.Bytes bytes) {
        Map<String, RuleFile> files = new TreeMap<>();
        RuleFileReader reader = new RuleFileReader(bytes);
        folder(directory, "", reader, files);
        Path factors = directory.resolve("factors");
        if (!files.containsKey(ITSELF) && Files.exists(factors, LinkOption.NOFOLLOW_LINKS)) {
            folder(factors, FACTORS, reader, files);
        }
        warnOfSimilarNames(files);
        return new RuleDirectory(files);
    }

    private static void folder(Path folder, String prefix, RuleFileReader reader, Map<String, RuleFile> files) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | RuntimeException e) {
            files.put(prefix.isEmpty() ? ITSELF : FACTORS, unreadableFolder(prefix, e));
            return;
        }
        entries.sort(null);
        long together = files.values().stream().mapToLong(RuleDirectory::size).sum();
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            String path = prefix + name;
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.startsWith(".")) {
                continue;
            }
            if (name.endsWith(".yaml")) {
                RuleFile file = together > LARGEST_TOGETHER
                        ? RuleFile.unreadable(
                                path,
                                "directory-too-large",
                                "The rule files before this one have more than " + LARGEST_TOGETHER
                                        + " bytes together; this one is not read.",
                                "Remove files that are not in use.")
                        : reader.read(entry, path).orElse(null);
                if (file != null) {
                    files.put(path, file);
                    together += size(file);
                }
            } else if (lower.endsWith(".yml") || lower.endsWith(".yaml")) {
                String right = name.substring(0, name.lastIndexOf('.')) + ".yaml";
                files.put(
                        path,
                        RuleFile.without(
                                path,
                                Issue.Severity.WARNING,
                                "file-ignored",
                                "The file is not read: the name of a rule file ends in .yaml.",
                                "Rename it to '" + right + "'."));
            }
        }
    }

    private static long size(RuleFile file) {
        return file.text() == null ? 0 : file.text().length();
    }

    private static RuleFile unreadableFolder(String prefix, Exception failure) {
        Exception cause = failure instanceof DirectoryIteratorException iterating && iterating.getCause() != null
                ? iterating.getCause()
                : failure;
        String what = prefix.isEmpty() ? "The rule directory" : "The directory of the factor files";
        String path = prefix.isEmpty() ? ITSELF : prefix.substring(0, prefix.length() - 1);
        return cause instanceof NoSuchFileException
                ? RuleFile.unreadable(path, "missing-directory", what + " does not exist.", "")
                : RuleFile.unreadable(
                        path,
                        "unreadable-directory",
                        what + " cannot be read: " + RuleFileReader.reason(cause) + ".",
                        "Check the directory and its permissions.");
    }

    /** On file systems that ignore letter case, as on many desktops, one of two such files would replace the other. */
    private static void warnOfSimilarNames(Map<String, RuleFile> files) {
        Map<String, String> seen = new HashMap<>();
        files.replaceAll((path, file) -> {
            String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (other == null || !path.endsWith(".yaml")) {
                return file;
            }
            List<Issue> issues = new ArrayList<>(file.issues());
            issues.add(new Issue(
                    path,
                    Issue.Severity.WARNING,
                    "similar-file-name",
                    "The name differs from '" + other + "' in letter case only.",
                    "Rename one of the two.",
                    "",
                    1,
                    1));
            return new RuleFile(file.text(), List.copyOf(issues));
        });
    }

    /** Names of all entries: paths of files, {@link #ITSELF} and {@link #FACTORS}. */
    Set<String> names() {
        return files.keySet();
    }

    @Nullable
    RuleFile file(String name) {
        return files.get(name);
    }

    /** The result of reading a file or directory. */
    List<Issue> issues(String name) {
        RuleFile file = files.get(name);
        return file == null ? List.of() : file.issues();
    }

    /** The errors that prevent the reading of a file or directory. */
    List<Issue> errors(String name) {
        return issues(name).stream().filter(Issue::hasErrorSeverity).toList();
    }

    @Override
    public List<Issue> unreadable(String path) {
        return path.startsWith(FACTORS) && files.containsKey(FACTORS) ? errors(FACTORS) : errors(path);
    }

    /** This directory with the entries of another one under these names; entries that the other lacks are removed. */
    RuleDirectory with(Collection<String> names, RuleDirectory other) {
        Map<String, RuleFile> merged = new TreeMap<>(files);
        for (String name : names) {
            RuleFile file = other.files.get(name);
            if (file == null) {
                merged.remove(name);
            } else {
                merged.put(name, file);
            }
        }
        return new RuleDirectory(merged);
    }

    /** This directory with one entry replaced. */
    RuleDirectory with(String name, RuleFile file) {
        Map<String, RuleFile> merged = new TreeMap<>(files);
        merged.put(name, file);
        return new RuleDirectory(merged);
    }

    /** The names under which two readings differ. */
    Set<String> differences(RuleDirectory other) {
        Set<String> all = new TreeSet<>(files.keySet());
        all.addAll(other.files.keySet());
        Set<String> different = new HashSet<>();
        for (String name : all) {
            if (!Objects.equals(files.get(name), other.files.get(name))) {
                different.add(name);
            }
        }
        return different;
    }

    @Override
    public List<String> ruleSetFiles() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".yaml") && !path.contains("/"))
                .toList();
    }

    @Override
    public List<String> factorFiles() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".yaml") && path.startsWith(FACTORS))
                .toList();
    }

    @Override
    public Optional<String> text(String path) {
        RuleFile file = files.get(path);
        return file == null ? Optional.empty() : Optional.ofNullable(file.text());
    }
}
