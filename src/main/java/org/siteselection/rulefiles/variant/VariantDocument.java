package org.siteselection.rulefiles.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;

/**
 * The document of a variant: the resolved document of a rule set in which weights, defaults and method are replaced, with
 * keys in the order of the guide for rule authors. A weighting whose siblings all get a weight is removed.
 */
public final class VariantDocument {
    private static final String FACTORS = "factors";
    private static final String CRITERIA = "criteria";
    private static final String WEIGHT = "weight";
    private static final String WEIGHTING = "weighting";
    private static final String EXPECT = "expect";

    private static final List<String> OF_DOCUMENT = List.of(
            "id",
            "version",
            "title",
            "description",
            "owner",
            "reviewed",
            "method",
            "parameters",
            "metrics",
            "variables",
            "costs",
            "scenarios",
            "gates",
            "field",
            WEIGHTING,
            FACTORS,
            EXPECT);
    private static final List<String> OF_FACTOR = List.of(
            "title", "description", "version", "owner", "reviewed", WEIGHT, "why", WEIGHTING, FACTORS, CRITERIA);
    private static final List<String> OF_CRITERION =
            List.of("title", "value", "unit", "scale", "goal", WEIGHT, "missing", "preference", "report_only", "why");

    private final VariantChanges changes;

    private VariantDocument(VariantChanges changes) {
        this.changes = changes;
    }

    /** @param resolved a valid document without {@code use} */
    public static Doc.Mapping of(Doc.Mapping resolved, VariantChanges changes) {
        return new VariantDocument(changes).document(resolved);
    }

    /**
     * The document with some of its expectations.
     *
     * @param kept whether each expectation is kept; those beyond the list are left out
     */
    public static Doc.Mapping expecting(Doc.Mapping document, List<Boolean> kept) {
        if (!(document.get(EXPECT) instanceof Doc.Sequence all)) {
            return document;
        }
        List<Doc> items = new ArrayList<>();
        for (int i = 0; i < Math.min(kept.size(), all.items().size()); i++) {
            if (kept.get(i)) {
                items.add(all.items().get(i));
            }
        }
        Map<String, Doc.Entry> entries = new LinkedHashMap<>(document.entries());
        entries.put(EXPECT, entry(new Doc.Sequence(all.at(), List.copyOf(items))));
        if (items.isEmpty()) {
            entries.remove(EXPECT);
        }
        return new Doc.Mapping(document.at(), entries);
    }

    private Doc.Mapping document(Doc.Mapping document) {
        Map<String, Doc.Entry> entries = children(document, "");
        entries.put("id", entry(InlineDocuments.read(changes.id())));
        if (changes.title() != null) {
            entries.put("title", entry(InlineDocuments.read(changes.title())));
        }
        if (changes.method() != null) {
            entries.put("method", entry(InlineDocuments.read(changes.method())));
        }
        if (document.get("parameters") instanceof Doc.Mapping parameters) {
            entries.put("parameters", entry(withDefaults(parameters)));
        }
        return ordered(document, entries, OF_DOCUMENT);
    }

    private Doc.Mapping withDefaults(Doc.Mapping parameters) {
        Map<String, Doc.Entry> all = new LinkedHashMap<>(parameters.entries());
        changes.parameters().forEach((name, value) -> {
            if (parameters.get(name) instanceof Doc.Mapping parameter) {
                Map<String, Doc.Entry> keys = new LinkedHashMap<>(parameter.entries());
                keys.put("default", entry(InlineDocuments.read(value)));
                all.put(name, entry(new Doc.Mapping(parameter.at(), keys)));
            }
        });
        return new Doc.Mapping(parameters.at(), all);
    }

    /** The entries of a factor, or of the document, with changed children; without its weighting if it is replaced. */
    private Map<String, Doc.Entry> children(Doc.Mapping parent, String path) {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>(parent.entries());
        for (String key : List.of(FACTORS, CRITERIA)) {
            if (parent.get(key) instanceof Doc.Mapping children && !(path.isEmpty() && key.equals(CRITERIA))) {
                if (replacesAll(children, path)) {
                    entries.remove(WEIGHTING);
                }
                Map<String, Doc.Entry> changed = new LinkedHashMap<>();
                children.entries().forEach((id, child) -> changed.put(id, child(id, child, path, key)));
                entries.put(key, entry(new Doc.Mapping(children.at(), changed)));
            }
        }
        return entries;
    }

    private boolean replacesAll(Doc.Mapping children, String path) {
        Set<String> siblings = children.entries().entrySet().stream()
                .filter(child -> !Doc.isOwn(child.getKey())
                        && !isReportOnly(child.getValue().value()))
                .map(child -> below(path, child.getKey()))
                .collect(Collectors.toSet());
        return changes.weights().keySet().containsAll(siblings);
    }

    private static boolean isReportOnly(Doc child) {
        return child instanceof Doc.Mapping map
                && map.get("report_only") instanceof Doc.Scalar flag
                && Boolean.TRUE.equals(flag.value());
    }

    private Doc.Entry child(String id, Doc.Entry child, String parent, String key) {
        if (!(child.value() instanceof Doc.Mapping map) || Doc.isOwn(id)) {
            return child;
        }
        String path = below(parent, id);
        Map<String, Doc.Entry> entries = key.equals(FACTORS) ? children(map, path) : new LinkedHashMap<>(map.entries());
        Double weight = changes.weights().get(path);
        if (weight != null) {
            entries.put(WEIGHT, entry(InlineDocuments.read(weight)));
        }
        return entry(ordered(map, entries, key.equals(FACTORS) ? OF_FACTOR : OF_CRITERION));
    }

    private static String below(String parent, String id) {
        return parent.isEmpty() ? id : parent + "." + id;
    }

    /** The entries with the keys of a list first, in its order. */
    private static Doc.Mapping ordered(Doc.Mapping map, Map<String, Doc.Entry> entries, List<String> order) {
        Map<String, Doc.Entry> sorted = new LinkedHashMap<>();
        for (String key : order) {
            Doc.Entry entry = entries.get(key);
            if (entry != null) {
                sorted.put(key, entry);
            }
        }
        entries.forEach(sorted::putIfAbsent);
        return new Doc.Mapping(map.at(), sorted);
    }

    private static Doc.Entry entry(Doc value) {
        return new Doc.Entry(value.at(), value);
    }
}
