package org.siteselection.rulefiles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.DocumentLimits;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rules.Issue;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/**
 * Resolves {@code use:} in the factor tree. The keys beside {@code use} override the factor file's, and every part keeps its
 * place in its file.
 */
final class IncludedFiles {
    private final RuleSource files;
    private final Issues issues;
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, Optional<YamlDocuments.Parsed>> parsed = new LinkedHashMap<>();
    private final StopRule stop = StopRule.current();
    private int uses;
    private long values;
    private long characters;

    IncludedFiles(RuleSource files, Issues issues) {
        this.files = files;
        this.issues = issues;
    }

    /** Texts of all used files, by path. */
    Map<String, String> texts() {
        return read;
    }

    /**
     * The rule set with every {@code use} below {@code factors} replaced by the content of its file. An unresolved one is
     * reported and kept, so that readers know that keys may be missing.
     *
     * @throws DocumentLimits.ExceededException if the files make the rule set too large
     */
    Doc.Mapping resolve(Doc.Mapping ruleSet) {
        // Files that use files twice double with every level, so their size is counted before they are added.
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
            circle.add(name.get());
            issues.error(
                    "use-cycle",
                    use.value().at(),
                    path + ".use",
                    "'" + ShortText.of(name.get(), 60) + "' uses itself: " + circle(circle) + ".");
            return factor;
        }
        Optional<Doc.Mapping> base =
                name.flatMap(file -> parse(file, use.value().at(), path + ".use"));
        if (base.isEmpty()) {
            return withFactors(factor, path, open);
        }
        limit(use.value().at(), path + ".use", open.size() + 1L, "files that use each other", DocumentLimits.DEPTH);
        open.push(name.get());
        Doc.Mapping below = factor(base.get(), path, open);
        open.pop();
        Doc.Mapping over = withFactors(new Doc.Mapping(factor.at(), own), path, open);
        return below.overlaid(new Overrides(name.get(), issues).known(over, below, path), path, issues);
    }

    private static String circle(List<String> files) {
        int last = files.size() - 1;
        List<String> shown = last < 5
                ? files
                : List.of(
                        files.get(0), files.get(1), "(" + (last - 3) + " more)", files.get(last - 1), files.get(last));
        return String.join(" -> ", shown);
    }

    private Optional<String> fileName(Doc value, String path) {
        if (!(value instanceof Doc.Scalar scalar) || !(scalar.value() instanceof String text)) {
            issues.error("wrong-type", value.at(), path, "'use' must be a path, was " + value.kind() + ".");
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
                    "'" + ShortText.of(text, 60) + "' is not a path within the rule directory.",
                    "Write it like factors/labor.yaml.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Folder and ending are the same in all paths, so only the names between are compared. */
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
        stop.check();
        uses++;
        limit(at, path, uses, "factors that 'use' a file", DocumentLimits.USES);
        String factor = path.substring(0, path.lastIndexOf('.'));
        Optional<YamlDocuments.Parsed> used = parsed.computeIfAbsent(name, file -> {
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
                        "There is no factor file '" + ShortText.of(file, 60) + "'.",
                        nearest(file, known)
                                .map(near -> "Maybe '" + near + "' was meant.")
                                .orElse("There are: " + Texts.some(known) + "."));
                return Optional.empty();
            }
            read.put(file, text.get());
            return YamlDocuments.read(file, text.get(), factor, issues);
        });
        if (used.isPresent()) {
            values += used.get().values();
            characters += Objects.requireNonNull(read.get(name)).length();
            limit(at, path, values, "keys and values from files that it uses", DocumentLimits.VALUES);
            limit(at, path, characters, "characters from files that it uses", DocumentLimits.CHARACTERS);
        }
        return used.map(YamlDocuments.Parsed::tree);
    }

    private void limit(Position at, String path, long number, String unit, int limit) {
        if (number > limit) {
            DocumentLimits.report(issues, at, path, "The rule set", number, unit, limit);
            throw new DocumentLimits.ExceededException();
        }
    }
}
