package org.siteselection.rulefiles.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siteselection.fields.Position;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.ShortText;

/**
 * Checks a document with resolved {@code use} against {@link DocumentLimits}: lengths of texts, entries of lists and maps,
 * criteria and factors. Every exceeded limit is reported before readers process the document.
 */
public final class DocumentShape {
    private static final Set<String> EXPRESSIONS =
            Set.of("value", "when", "annual", "once", "growth_percent", "from_year", "to_year", "discount_percent");
    private static final Set<String> PROSE = Set.of("description", "why");

    private static final Map<String, Integer> ENTRIES = Map.of(
            "parameters", DocumentLimits.PARAMETERS,
            "metrics", DocumentLimits.METRICS,
            "variables", DocumentLimits.VARIABLES,
            "lines", DocumentLimits.COST_LINES,
            "scenarios", DocumentLimits.SCENARIOS,
            "gates", DocumentLimits.GATES,
            "expect", DocumentLimits.EXPECTATIONS,
            "factors", DocumentLimits.SIBLINGS,
            "criteria", DocumentLimits.SIBLINGS);

    private final Issues issues;
    private final StopRule stop = StopRule.current();
    private boolean exceeded;
    private int criteria;
    private int factors;

    private DocumentShape(Issues issues) {
        this.issues = issues;
    }

    /** @throws DocumentLimits.ExceededException if the document exceeds a limit, with an issue for each */
    public static void check(Doc.Mapping document, Issues issues) {
        DocumentShape shape = new DocumentShape(issues);
        shape.value(document, "", DocPath.of(""), 1, false);
        shape.tree(document, DocPath.of(""), 0);
        Doc tree = document.get("factors");
        Position at = tree == null ? document.at() : tree.at();
        DocPath path = DocPath.of("factors");
        shape.limit(at, path, "The rule set", shape.criteria, "criteria", DocumentLimits.CRITERIA);
        shape.limit(at, path, "The rule set", shape.factors, "factors", DocumentLimits.FACTORS);
        if (shape.exceeded) {
            throw new DocumentLimits.ExceededException();
        }
    }

    private void limit(Position at, DocPath path, String subject, int number, String unit, int limit) {
        if (number > limit) {
            DocumentLimits.report(issues, at, path.toString(), subject, number, unit, limit);
            exceeded = true;
        }
    }

    /**
     * @param key key of the value, or of the list that contains it
     * @param expectation whether the value is part of an expectation
     */
    private void value(Doc value, String key, DocPath path, int depth, boolean expectation) {
        if (depth > DocumentLimits.DEPTH) {
            // Files that use files can be nested deeper than each of them.
            issues.error(
                    DocumentLimits.CODE,
                    value.at(),
                    path.toString(),
                    "Nesting is " + depth + " levels deep here; at most " + DocumentLimits.DEPTH + " are allowed.");
            throw new DocumentLimits.ExceededException();
        }
        stop.check();
        if (value instanceof Doc.Mapping map) {
            entries(map.at(), key, path, map.entries().size(), expectation);
            map.entries().forEach((name, entry) -> {
                if (!Doc.isOwn(name)) {
                    value(entry.value(), name, path.key(name), depth + 1, expectation);
                }
            });
        } else if (value instanceof Doc.Sequence list) {
            entries(list.at(), key, path, list.items().size(), expectation);
            List<Doc> items = list.items();
            for (int i = 0; i < items.size(); i++) {
                value(items.get(i), key, path.item(i), depth + 1, expectation || key.equals("expect"));
            }
        } else if (!EXPRESSIONS.contains(key)) {
            // The expression compiler reports expressions that are too long, at the first character beyond the limit.
            text((Doc.Scalar) value, key, path);
        }
    }

    private void entries(Position at, String key, DocPath path, int number, boolean expectation) {
        int limit = expectation ? DocumentLimits.CANDIDATES : ENTRIES.getOrDefault(key, DocumentLimits.ENTRIES);
        limit(at, path, key.isEmpty() ? "The document" : "'" + ShortText.of(key, 60) + "'", number, "entries", limit);
    }

    private void text(Doc.Scalar scalar, String key, DocPath path) {
        String text = scalar.text();
        int limit = key.equals("reason")
                ? DocumentLimits.REASON
                : PROSE.contains(key) ? DocumentLimits.PROSE : DocumentLimits.WORD;
        if (text.length() > limit) {
            int characters = text.codePointCount(0, text.length());
            limit(scalar.at(), path, "'" + ShortText.of(key, 60) + "'", characters, "characters", limit);
        }
    }

    /**
     * Counts the criteria and factors under a rule set or a factor.
     *
     * @param length of the path of the factor
     */
    private void tree(Doc.Mapping parent, DocPath path, int length) {
        for (String kind : List.of("factors", "criteria")) {
            if (!(parent.get(kind) instanceof Doc.Mapping children)) {
                continue;
            }
            int siblings = 0;
            for (Map.Entry<String, Doc.Entry> child : children.entries().entrySet()) {
                if (Doc.isOwn(child.getKey()) || !(child.getValue().value() instanceof Doc.Mapping node)) {
                    continue;
                }
                siblings++;
                DocPath at = path.key(kind).key(child.getKey());
                int below = length + child.getKey().length() + (length == 0 ? 0 : 1);
                limit(
                        child.getValue().at(),
                        at,
                        "The path of this " + (kind.equals("factors") ? "factor" : "criterion"),
                        below,
                        "characters",
                        DocumentLimits.PATH);
                if (kind.equals("factors")) {
                    tree(node, at, below);
                }
            }
            factors += kind.equals("factors") ? siblings : 0;
            criteria += kind.equals("factors") ? 0 : siblings;
            if (parent.get("weighting") instanceof Doc.Mapping weighting
                    && weighting.get("method") instanceof Doc.Scalar method
                    && method.text().equals("best_worst")) {
                limit(
                        weighting.at(),
                        path.key("weighting"),
                        "The weighting best_worst",
                        siblings,
                        "siblings",
                        DocumentLimits.BEST_WORST_SIBLINGS);
            }
        }
    }
}
