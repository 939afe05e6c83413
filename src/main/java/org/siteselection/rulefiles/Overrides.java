package org.siteselection.rulefiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Finds overrides of criteria and factors that the used file does not have. */
final class Overrides {
    private final String file;
    private final Issues issues;

    /** @param file the used file */
    Overrides(String file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    /**
     * The overrides without those of unknown names. A new criterion has a value, and a new factor has criteria or factors;
     * an entry without them is meant to override an existing one.
     */
    Doc.Mapping known(Doc.Mapping over, Doc.Mapping base, String path) {
        Map<String, Doc.Entry> known = new LinkedHashMap<>(over.entries());
        known.computeIfPresent(
                "criteria", (key, entry) -> entry(entry, base, key, path + "." + key, "criterion", List.of("value")));
        known.computeIfPresent(
                "factors",
                (key, entry) ->
                        entry(entry, base, key, path + "." + key, "factor", List.of("criteria", "factors", "use")));
        return new Doc.Mapping(over.at(), known);
    }

    private Doc.Entry entry(
            Doc.Entry entry, Doc.Mapping base, String key, String path, String kind, List<String> marksOfNew) {
        if (!(entry.value() instanceof Doc.Mapping map)) {
            return entry;
        }
        Map<String, Doc.Entry> there =
                base.get(key) instanceof Doc.Mapping below ? below.entries() : Map.<String, Doc.Entry>of();
        Map<String, Doc.Entry> kept = new LinkedHashMap<>();
        map.entries().forEach((id, own) -> {
            Doc.Entry old = there.get(id);
            if (old == null && own.value().isNull() && !Doc.isOwn(id)) {
                report(id, own.at(), path, kind, marksOfNew.get(0), there);
            } else if (!(own.value() instanceof Doc.Mapping change) || Doc.isOwn(id)) {
                kept.put(id, own);
            } else if (old != null && old.value() instanceof Doc.Mapping before) {
                boolean factor = kind.equals("factor");
                kept.put(id, factor ? new Doc.Entry(own.at(), known(change, before, path + "." + id)) : own);
            } else if (old == null && marksOfNew.stream().noneMatch(change.entries()::containsKey)) {
                report(id, own.at(), path, kind, marksOfNew.get(0), there);
            } else {
                kept.put(id, own);
            }
        });
        return new Doc.Entry(entry.at(), new Doc.Mapping(map.at(), kept));
    }

    private void report(String id, Position at, String path, String kind, String mark, Map<String, Doc.Entry> there) {
        String hint = NearestName.hint(id, there.keySet()).strip();
        issues.error(
                "unknown-" + kind,
                at,
                path + "." + id,
                "'" + ShortText.of(file, 60) + "' has no " + kind + " '" + ShortText.of(id, 60)
                        + "' to override, and a new one needs '" + mark + "'.",
                hint.isEmpty() && !there.isEmpty() ? "There are: " + Texts.some(there.keySet()) + "." : hint);
    }
}
