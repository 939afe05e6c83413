package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.siteselection.fields.Position;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Reads one map of a rule document key by key. Keys that are never read are unknown; {@link #close()} reports each with the
 * nearest known one.
 */
public final class Section {
    private final Doc.Mapping map;
    private final String path;
    private final Issues issues;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean incomplete;

    public Section(Doc.Mapping map, String path, Issues issues) {
        this.map = map;
        this.path = path;
        this.issues = issues;
    }

    public Position at() {
        return map.at();
    }

    public String path() {
        return path;
    }

    /** Path of a key below this section. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Place of a key's value, or of this map if the key is absent. */
    public Position at(String key) {
        Doc value = map.get(key);
        return value == null ? map.at() : value.at();
    }

    /** Place of the key, or of this map if the key is absent. */
    public Position keyAt(String key) {
        Doc.Entry entry = map.entries().get(key);
        return entry == null ? map.at() : entry.at();
    }

    public boolean has(String key) {
        asked.add(key);
        Doc value = map.get(key);
        return value != null && !value.isNull();
    }

    public Optional<Doc> any(String key) {
        asked.add(key);
        Doc value = map.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    public void error(String code, String key, String message, String hint) {
        issues.error(code, at(key), path(key), message, hint);
    }

    public void error(String code, String key, String message) {
        error(code, key, message, "");
    }

    /** An error of the key itself. */
    public void keyError(String code, String key, String message, String hint) {
        issues.error(code, keyAt(key), path(key), message, hint);
    }

    public void warning(String code, String key, String message, String hint) {
        issues.warning(code, at(key), path(key), message, hint);
    }

    /** A warning of the key itself. */
    public void keyWarning(String code, String key, String message, String hint) {
        issues.warning(code, keyAt(key), path(key), message, hint);
    }

    /** Marks a part of this map as unreadable, which was reported, so that missing keys are not reported. */
    public void incomplete() {
        incomplete = true;
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    private Section below(String key, Doc.Mapping mapping) {
        Section section = new Section(mapping, path(key), issues);
        section.incomplete = incomplete;
        return section;
    }

    public void missing(String key, String what) {
        if (incomplete) {
            return;
        }
        issues.error("missing-key", at(), path(key), "The key '" + key + "' is missing; " + what + ".");
    }

    public Optional<Doc.Scalar> scalar(String key) {
        return any(key).flatMap(value -> {
            if (value instanceof Doc.Scalar scalar) {
                return Optional.of(scalar);
            }
            error("wrong-type", key, "'" + key + "' must be text or a number, was " + value.kind() + ".");
            return Optional.empty();
        });
    }

    public Optional<String> text(String key) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.value() instanceof String text) {
                return Optional.of(text);
            }
            error("wrong-type", key, "'" + key + "' must be text, was " + scalar.kind() + ".", "Put it in quotes.");
            return Optional.empty();
        });
    }

    /** Free text: numbers and booleans are read as written. */
    public Optional<String> words(String key) {
        return scalar(key).map(Doc.Scalar::text);
    }

    public OptionalDouble number(String key) {
        Optional<Doc> value = any(key);
        return value.isEmpty() ? OptionalDouble.empty() : Items.number(value.get(), key, path(key), issues);
    }

    public OptionalDouble requiredNumber(String key, String what) {
        if (!has(key)) {
            missing(key, what);
            return OptionalDouble.empty();
        }
        return number(key);
    }

    public boolean flag(String key) {
        return scalar(key)
                .map(scalar -> {
                    if (scalar.value() instanceof Boolean flag) {
                        return flag;
                    }
                    String hint = scalar.text().matches("(?i)yes|no|on|off") ? "Write true or false." : "";
                    error("wrong-type", key, "'" + key + "' must be true or false, was " + scalar.kind() + ".", hint);
                    return false;
                })
                .orElse(false);
    }

    /** One of the given words, or empty with an issue. */
    public Optional<String> oneOf(String key, String code, Collection<String> words) {
        return text(key).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            error(
                    code,
                    key,
                    "'" + ShortText.of(key, 40) + "' must be one of " + String.join(", ", words) + ", was '"
                            + ShortText.of(text, 40) + "'.",
                    NearestName.hint(text, words));
            return Optional.empty();
        });
    }

    public Optional<Section> section(String key) {
        return any(key).flatMap(value -> {
            if (value instanceof Doc.Mapping mapping) {
                return Optional.of(below(key, mapping));
            }
            error("wrong-type", key, "'" + key + "' must be a map, was " + value.kind() + ".");
            return Optional.empty();
        });
    }

    /** The entries of a map of named maps, in the order of the text; other entries become issues. */
    public List<Named> sections(String key) {
        List<Named> all = new ArrayList<>();
        section(key)
                .ifPresent(section -> section.map.entries().forEach((name, entry) -> {
                    if (entry.value().isNull() || Doc.isOwn(name)) {
                        return;
                    }
                    section.asked.add(name);
                    if (entry.value() instanceof Doc.Mapping mapping) {
                        all.add(new Named(name, entry.at(), section.below(name, mapping)));
                    } else {
                        section.error(
                                "wrong-type",
                                name,
                                "'" + name + "' must be a map, was "
                                        + entry.value().kind() + ".");
                    }
                }));
        return all;
    }

    /** Whether a key's value is a map of maps only, so that {@link #sections} returned all entries. */
    public boolean holdsOnlySections(String key) {
        return any(key).filter(value ->
                        value instanceof Doc.Mapping map && map.others().isEmpty())
                .isPresent();
    }

    public boolean isList(String key) {
        return any(key).filter(Doc.Sequence.class::isInstance).isPresent();
    }

    public record Named(String name, Position keyAt, Section section) {}

    public List<Doc> list(String key) {
        return any(key).map(value -> {
                    if (value instanceof Doc.Sequence sequence) {
                        return sequence.items();
                    }
                    error("wrong-type", key, "'" + key + "' must be a list, was " + value.kind() + ".");
                    return List.<Doc>of();
                })
                .orElse(List.of());
    }

    /** A list of texts; other items become issues. */
    public List<String> texts(String key) {
        return items(key).texts();
    }

    /** A list of pairs of numbers, or empty with issues if it is not one. */
    public Optional<List<Items.Pair>> pairs(String key) {
        return items(key).pairs().filter(pairs -> isList(key));
    }

    private Items items(String key) {
        return new Items(key, path(key), list(key), issues);
    }

    /** Adds an issue at another place. */
    public void errorAt(String code, Position at, String where, String message) {
        issues.error(code, at, where, message);
    }

    /** The keys and values of this map without the author's extensions; all count as known afterwards. */
    public Map<String, Doc.Entry> entries() {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.keySet().removeIf(Doc::isOwn);
        asked.addAll(entries.keySet());
        return entries;
    }

    /** Names in a map of named maps whose value is not a map, which {@link #sections} reported and left out. */
    public List<String> misread(String key) {
        return any(key).map(value -> value instanceof Doc.Mapping map ? map.others() : null)
                .orElse(List.of());
    }

    /** An error of one item of a list. */
    public void itemError(String code, String key, int item, String message, String hint) {
        if (any(key).orElse(null) instanceof Doc.Sequence list) {
            issues.error(code, list.items().get(item).at(), path(key) + "[" + item + "]", message, hint);
        }
    }

    /** Reports the keys that were never read and are not extensions of the author. */
    public void close() {
        map.entries().forEach((key, entry) -> {
            if (!asked.contains(key) && !Doc.isOwn(key)) {
                issues.error(
                        "unknown-key",
                        entry.at(),
                        path(key),
                        "The key '" + ShortText.of(key, 60) + "' is not known here.",
                        NearestName.of(key, asked)
                                .map(near -> "Maybe '" + near + "' was meant.")
                                .orElseGet(() -> "Known keys: " + String.join(", ", asked) + "."));
            }
        });
    }
}
