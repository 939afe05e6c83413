package org.siteselection.rulefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rules.Issue;

/** Compares the results of the schema and the loader for the same document. */
final class Agreement {
    static final Path RULES = Path.of("scoring-rules");
    private static final Path SCHEMA = RULES.resolve("rule-set.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kind of a document. */
    enum Kind {
        RULE_SET("ruleSetFile"),
        FACTOR("factorFile"),
        INLINE("inlineRuleSet");

        private final String definition;

        Kind(String definition) {
            this.definition = definition;
        }
    }

    /**
     * What both say.
     *
     * @param schema complaints of the schema, none when it accepts
     * @param loader errors of the loader, none when it accepts
     */
    record Verdict(List<String> schema, List<Issue> loader) {
        Set<String> codes() {
            return loader.stream().map(Issue::code).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private final CatalogueSnapshot edition = PackagedEdition.snapshot();
    private final RuleDirectory files = RuleDirectory.read(RULES);

    Agreement() {
        try {
            validator.registerSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Kind kind : Kind.values()) {
            validator.registerSchema(
                    uri(kind), "{\"$ref\": \"urn:site-selection:schema:rule-set#/$defs/" + kind.definition + "\"}");
        }
    }

    private static URI uri(Kind kind) {
        return URI.create("urn:test:" + kind);
    }

    Verdict of(Kind kind, String id, Object document) {
        Object tree = JSON.valueToTree(document);
        Validator.Result result = validator.validate(uri(kind), tree);
        List<String> complaints = result.isValid()
                ? List.of()
                : result.getErrors().stream().map(Agreement::text).distinct().toList();
        RuleCompiler.Outcome outcome = outcome(kind, id, document);
        if (outcome.sound() == (outcome.ruleSet() == null)) {
            throw new AssertionError("A rule set is there just when there are no errors: " + outcome.issues());
        }
        return new Verdict(
                complaints,
                outcome.issues().stream().filter(Issue::hasErrorSeverity).toList());
    }

    private static String text(Error error) {
        return error.getInstanceLocation() + " " + error.getError();
    }

    private RuleCompiler.Outcome outcome(Kind kind, String id, Object document) {
        Map<String, String> units = RuleCompiler.units(edition);
        if (kind == Kind.INLINE) {
            return new RuleCompiler(files, edition).compileInline((Doc.Mapping) InlineDocuments.read(document), units);
        }
        // JSON is valid YAML, so a file can look like this.
        String text = json(document);
        if (kind == Kind.RULE_SET) {
            return new RuleCompiler(files, edition).compileFile(id + ".yaml", id, text, units);
        }
        String path = "factors/" + id + ".yaml";
        String user = "id: user\nversion: 1.0.0\ntitle: User\nfactors: {it: {use: " + path + "}}\n";
        return new RuleCompiler(new WithFile(files, path, text), edition).compileFile("user.yaml", "user", user, units);
    }

    private static String json(Object document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule directory with one more factor file. */
    private record WithFile(RuleSource files, String path, String text) implements RuleSource {
        @Override
        public List<String> ruleSetFiles() {
            return files.ruleSetFiles();
        }

        @Override
        public List<String> factorFiles() {
            return files.factorFiles();
        }

        @Override
        public Optional<String> text(String asked) {
            return asked.equals(path) ? Optional.of(text) : files.text(asked);
        }
    }

    /** A YAML text as maps, lists, texts, doubles, booleans and nulls. */
    static Map<String, Object> yaml(String text) {
        Issues issues = new Issues();
        Optional<Doc.Mapping> document = YamlDocuments.read("document", text, issues);
        if (issues.hasErrors() || document.isEmpty()) {
            throw new IllegalArgumentException(text + ": " + issues.list());
        }
        return map(document.get());
    }

    private static Map<String, Object> map(Doc.Mapping doc) {
        Map<String, Object> map = new LinkedHashMap<>();
        doc.entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
        return map;
    }

    private static Object plain(Doc doc) {
        if (doc instanceof Doc.Mapping mapping) {
            return map(mapping);
        }
        if (doc instanceof Doc.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        return ((Doc.Scalar) doc).value();
    }
}
