package org.siteselection.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.naming.NearestName;

/**
 * Resolves {@code use:} in the factor tree. The keys beside {@code use} override the factor file's, and every piece
 * keeps the place where it was written.
 */
final class IncludedFiles {
    /** Files that use files twice double with every level; no rule set has a hundred factors from files. */
    private static final int MOST_USES = 1_000;

    private final RuleSource files;
    private final Issues issues;
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, Optional<Doc.Mapping>> parsed = new LinkedHashMap<>();
    private int uses;

    IncludedFiles(RuleSource files, Issues issues) {
        this.files = files;
        this.issues = issues;
    }

    /** Texts of all files that were used, by path. */
    Map<String, String> texts() {
        return read;
    }

    /**
     * The rule set with every {@code use} below {@code factors} replaced by what it names. One that cannot be followed
     * is reported and stays, so that a reader knows that more may be missing.
     */
    Doc.Mapping resolve(Doc.Mapping ruleSet) {
        return withFactors(ruleSet, "", new ArrayDeque<>());
    }

    private Doc.Mapping withFactors(Doc.Mapping parent, String path, Deque<String> open) {
        Doc.Entry factors = parent.entries().get("factors");
        if (factors == null || !(factors.value() instanceof Doc.Mapping map)) {
            return parent;
        }
        String factorsPath = path.isEmpty() ? "factors" : path + ".factors";
        Map<String, Doc.Entry> resolved = new LinkedHashMap<>();
        map.entries().forEach((id, entry) -> {
            Doc value = entry.value() instanceof Doc.Mapping factor && !Doc.isOwn(id)
                    ? factor(factor, factorsPath + "." + id, open)
                    : entry.value();
            resolved.put(id, new Doc.Entry(entry.at(), value));
        });
        Map<String, Doc.Entry> copy = new LinkedHashMap<>(parent.entries());
        copy.put("factors", new Doc.Entry(factors.at(), new Doc.Mapping(map.at(), resolved)));
        return new Doc.Mapping(parent.at(), copy);
    }

    private Doc.Mapping factor(Doc.Mapping factor, String path, Deque<String> open) {
        Doc.Entry use = factor.entries().get("use");
        if (use == null || use.value().isNull()) {
            return withFactors(factor, path, open);
        }
        Map<String, Doc.Entry> own = new LinkedHashMap<>(factor.entries());
        own.remove("use");
        Optional<String> name = fileName(use.value(), path + ".use");
        if (name.isPresent() && open.contains(name.get())) {
            List<String> circle = new ArrayList<>(open);
            java.util.Collections.reverse(circle);
            issues.error(
                    "use-cycle",
                    use.value().at(),
                    path + ".use",
                    "'" + name.get() + "' uses itself: " + String.join(" -> ", circle) + " -> " + name.get() + ".");
            return factor;
        }
        Optional<Doc.Mapping> base =
                name.flatMap(file -> parse(file, use.value().at(), path + ".use"));
        if (base.isEmpty()) {
            return withFactors(factor, path, open);
        }
        open.push(name.get());
        Doc.Mapping below = factor(base.get(), path, open);
        open.pop();
        return below.overlaid(withFactors(new Doc.Mapping(factor.at(), own), path, open), path, issues);
    }

    private Optional<String> fileName(Doc value, String path) {
        if (!(value instanceof Doc.Scalar scalar) || !(scalar.value() instanceof String text)) {
            issues.error("wrong-type", value.at(), path, "'use' is " + value.kind() + "; a path was expected.");
            return Optional.empty();
        }
        boolean leaves = text.startsWith("/")
                || text.contains("\\")
                || text.contains(":")
                || List.of(text.split("/")).contains("..");
        if (leaves || text.isBlank()) {
            issues.error(
                    "use-outside",
                    value.at(),
                    path,
                    "'" + text + "' is not a path within the rule directory.",
                    "Write it like factors/labor.yaml.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Folder and ending are alike in all of them, so that only the names between tell near from far. */
    private static Optional<String> nearest(String file, List<String> known) {
        return NearestName.of(
                        bare(file), known.stream().map(IncludedFiles::bare).toList())
                .flatMap(name ->
                        known.stream().filter(path -> bare(path).equals(name)).findFirst());
    }

    private static String bare(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }

    private Optional<Doc.Mapping> parse(String name, Position at, String path) {
        if (++uses > MOST_USES) {
            if (uses == MOST_USES + 1) {
                issues.error("use-too-often", at, path, "More than " + MOST_USES + " factors 'use' a file.");
            }
            return Optional.empty();
        }
        String factor = path.substring(0, path.lastIndexOf('.'));
        return parsed.computeIfAbsent(name, file -> {
            List<Issue> unreadable = files.unreadable(file);
            if (!unreadable.isEmpty()) {
                unreadable.forEach(issue -> issues.error(
                        issue.code(),
                        new Position(issue.file(), issue.line(), issue.column()),
                        factor,
                        issue.message(),
                        issue.hint()));
                return Optional.empty();
            }
            Optional<String> text = files.text(file);
            if (text.isEmpty()) {
                List<String> known = files.factorFiles();
                issues.error(
                        "use-unknown-file",
                        at,
                        path,
                        "There is no factor file '" + file + "'.",
                        nearest(file, known)
                                .map(near -> "Maybe '" + near + "' was meant.")
                                .orElse("There are: " + String.join(", ", known) + "."));
                return Optional.empty();
            }
            read.put(file, text.get());
            return YamlDocuments.read(file, text.get(), factor, issues);
        });
    }
}
