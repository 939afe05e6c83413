package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.fields.Fault;
import org.siteselection.fields.FaultPlace;
import org.siteselection.fields.Faults;
import org.siteselection.fields.MapReader;
import org.siteselection.fields.Notation;
import org.siteselection.fields.Position;

/** Reads one map of a rule document key by key; faults become issues with line and column. */
public final class Section extends MapReader<Doc> {
    private static final Notation<Doc> NOTATION = new DocNotation();

    private final Doc.Mapping map;
    private final Issues issues;
    private boolean incomplete;

    public Section(Doc.Mapping map, String path, Issues issues) {
        super(NOTATION, map, path, new IssueFaults(issues));
        this.map = map;
        this.issues = issues;
    }

    public Position at() {
        return map.at();
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
        return given(key)
                .flatMap(given -> given.value() instanceof Doc.Scalar scalar
                        ? Optional.of(scalar)
                        : wrong(given, "text or a number"));
    }

    /** Free text: numbers and booleans are read as written. */
    public Optional<String> words(String key) {
        return scalar(key).map(Doc.Scalar::text);
    }

    public Optional<Double> requiredNumber(String key, String what) {
        if (!has(key)) {
            missing(key, what);
            return Optional.empty();
        }
        return number(key);
    }

    public Optional<Section> section(String key) {
        return map(key).map(value -> below(key, (Doc.Mapping) value));
    }

    /** The entries of a map of named maps, in the order of the text; other entries become issues. */
    public List<Named> sections(String key) {
        List<Named> all = new ArrayList<>();
        section(key)
                .ifPresent(section -> section.all(section::map)
                        .forEach((name, value) -> all.add(
                                new Named(name, section.keyAt(name), section.below(name, (Doc.Mapping) value)))));
        return all;
    }

    /** Whether a key's value is a map of maps only, so that {@link #sections} returned all entries. */
    public boolean holdsOnlySections(String key) {
        return get(key).filter(value ->
                        value instanceof Doc.Mapping map && map.others().isEmpty())
                .isPresent();
    }

    public boolean isList(String key) {
        return get(key).filter(Doc.Sequence.class::isInstance).isPresent();
    }

    public record Named(String name, Position keyAt, Section section) {}

    /** A list of pairs of numbers, or empty with issues if it is not one. */
    public Optional<List<Items.Pair>> pairs(String key) {
        return list(key).flatMap(items -> new Items(this, key, items).pairs());
    }

    /** Adds an issue at another place. */
    public void errorAt(String code, Position at, String where, String message) {
        issues.error(code, at, where, message);
    }

    /** The keys and values of this map without the author's extensions; all count as known afterwards. */
    public Map<String, Doc.Entry> entries() {
        Map<String, Doc.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.keySet().removeIf(Doc::isOwn);
        entries.keySet().forEach(this::known);
        return entries;
    }

    /** Names in a map of named maps whose value is not a map, which {@link #sections} reported and left out. */
    public List<String> misread(String key) {
        return get(key).map(value -> value instanceof Doc.Mapping map ? map.others() : null)
                .orElse(List.of());
    }

    /** An error of one item of a list. */
    public void itemError(String code, String key, int item, String message, String hint) {
        if (get(key).orElse(null) instanceof Doc.Sequence list) {
            issues.error(code, list.items().get(item).at(), path(key) + "[" + item + "]", message, hint);
        }
    }

    private record IssueFaults(Issues issues) implements Faults {
        @Override
        public void add(Fault fault) {
            FaultPlace place = fault.place();
            issues.error(
                    fault.code(),
                    place.position(),
                    place.path(),
                    fault.subject() + " " + fault.message(),
                    fault.hint());
        }

        /** A full list of issues ends the reading by itself. */
        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public boolean wantsHint() {
            return true;
        }
    }
}
