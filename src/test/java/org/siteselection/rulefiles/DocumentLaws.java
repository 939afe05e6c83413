package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.siteselection.assessment.ScoringLaws;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.JsonDocuments;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rules.Issue;

/** Laws of every rule document. */
final class DocumentLaws {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final CatalogueSnapshot edition;
    private final Map<String, String> units;

    DocumentLaws(CatalogueSnapshot edition) {
        this.edition = edition;
        this.units = RuleCompiler.units(edition);
    }

    /**
     * A document and where it belongs.
     *
     * @param files what it may use, and its own text under {@code path}, where issues are
     */
    record Document(RuleSource files, String path, String text) {
        boolean isJson() {
            return path.endsWith(".json");
        }
    }

    /** The result of a check: faults, and whether the document is valid. */
    record Result(List<String> faults, boolean sound) {}

    Result check(Document document, Random random) {
        try {
            return checked(document, random);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new Result(List.of("throws " + e + (trace.length == 0 ? "" : " at " + trace[0])), false);
        }
    }

    /** The issues of a document without positions: severity, code, path and message of each. */
    List<String> said(Document document) {
        return compile(document).issues().stream()
                .map(DocumentLaws::said)
                .sorted()
                .toList();
    }

    private static String said(Issue issue) {
        return issue.severity() + " " + issue.code() + " " + issue.path() + " " + issue.message();
    }

    private RuleCompiler.Outcome compile(Document document) {
        RuleCompiler compiler = new RuleCompiler(document.files, edition);
        return document.isJson()
                ? compiler.compileJson(document.path, document.text, units)
                : compiler.compileFile(document.path, null, document.text, units);
    }

    private Result checked(Document document, Random random) {
        RuleCompiler.Outcome outcome = compile(document);
        List<String> faults = new ArrayList<>();
        if (outcome.issues().size() > Issues.MOST) {
            faults.add(outcome.issues().size() + " issues");
        }
        outcome.issues().forEach(issue -> check(issue, document, faults));
        if (outcome.sound() == (outcome.ruleSet() == null)) {
            faults.add("a rule set is there just when there is no error");
        }
        Optional<Doc.Mapping> tree = document.isJson()
                ? JsonDocuments.read(document.path, document.text, new Issues())
                : YamlDocuments.read(document.path, document.text, new Issues());
        if (tree.isPresent() && outcome.ruleSet() != null) {
            RuleCompiler.Outcome inline = inline(document, tree.get());
            RuleCompiler.Outcome shuffled = inline(document, (Doc.Mapping) shuffled(tree.get(), random));
            if (inline.ruleSet() == null || shuffled.ruleSet() == null) {
                faults.add("sound as a file, but not inline: " + inline.issues() + shuffled.issues());
            } else {
                if (!inline.ruleSet().digest().equals(shuffled.ruleSet().digest())) {
                    faults.add("the order of the keys moves the digest");
                }
                if (!codes(inline).equals(codes(shuffled))) {
                    faults.add("the order of the keys moves an issue: " + codes(inline) + codes(shuffled));
                }
                faults.addAll(new ScoringLaws(edition, random).faults(outcome.ruleSet(), shuffled.ruleSet()));
            }
        }
        return new Result(faults, outcome.ruleSet() != null);
    }

    /** Only the codes: of contradicting parts, all except the first have the issue. */
    private static List<String> codes(RuleCompiler.Outcome outcome) {
        return outcome.issues().stream().map(Issue::code).distinct().sorted().toList();
    }

    private RuleCompiler.Outcome inline(Document document, Doc.Mapping tree) {
        return new RuleCompiler(document.files, edition).compileInline(tree, units);
    }

    private static void check(Issue issue, Document document, List<String> faults) {
        String shown = issue.code() + " " + issue.line() + ":" + issue.column();
        if (!KEBAB.matcher(issue.code()).matches()) {
            faults.add("code of " + shown);
        }
        for (String text : List.of(issue.message(), issue.hint(), issue.path())) {
            if (text.length() > LONGEST_TEXT) {
                faults.add("long text in " + issue.code() + ": " + text.length());
            }
        }
        if (issue.message().isBlank()) {
            faults.add("no message in " + shown);
        }
        Optional<String> file =
                issue.file().equals(document.path) ? Optional.of(document.text) : document.files.text(issue.file());
        if (file.isEmpty()) {
            faults.add("unknown file " + issue.file() + " of " + shown);
        } else if (!isInside(issue.line(), issue.column(), file.get())) {
            faults.add("outside of the document: " + shown);
        }
    }

    /** On a character, or directly after the last one of a line. */
    private static boolean isInside(int line, int column, String text) {
        String[] lines = LINE_END.split(text, -1);
        if (line < 1 || line > lines.length || column < 1) {
            return false;
        }
        String shown = lines[line - 1];
        return column <= shown.codePointCount(0, shown.length()) + 1;
    }

    private static Doc shuffled(Doc doc, Random random) {
        if (doc instanceof Doc.Sequence list) {
            return new Doc.Sequence(
                    list.at(),
                    list.items().stream().map(item -> shuffled(item, random)).toList());
        }
        if (!(doc instanceof Doc.Mapping map)) {
            return doc;
        }
        List<String> keys = Arrays.asList(map.entries().keySet().toArray(String[]::new));
        Collections.shuffle(keys, random);
        Map<String, Doc.Entry> entries = new LinkedHashMap<>();
        keys.forEach(key -> entries.put(
                key,
                new Doc.Entry(
                        map.entries().get(key).at(),
                        // A variable may use those above it, so their order has a meaning.
                        key.equals("variables")
                                ? map.entries().get(key).value()
                                : shuffled(map.entries().get(key).value(), random))));
        return new Doc.Mapping(map.at(), entries);
    }
}
