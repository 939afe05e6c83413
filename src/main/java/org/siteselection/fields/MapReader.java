package org.siteselection.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Reads a map key by key and collects a {@link Fault} for each invalid value. Keys that are never read are unknown;
 * {@link #close()} reports each with the nearest known one. A null counts as absent.
 *
 * @param <V> the values of the document
 */
public class MapReader<V> {
    /** Types in messages. */
    public static final String TEXT = "text";

    public static final String FLAG = "true or false";
    private static final String NUMBER = "a number";

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_WORD = 40;

    private final Notation<V> notation;
    private final V map;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    protected MapReader(Notation<V> notation, V map, String path, Faults faults) {
        this.notation = notation;
        this.map = map;
        this.path = path;
        this.faults = faults;
    }

    public final String path() {
        return path;
    }

    /** Path of a key of this map: {@code candidates[1].facts}. */
    public final String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    protected final Faults faults() {
        return faults;
    }

    /** The value of a key, if present and not null. The key counts as known. */
    public final Optional<V> get(String key) {
        asked.add(key);
        V value = notation.member(map, key);
        return value == null || notation.isNull(value) ? Optional.empty() : Optional.of(value);
    }

    public final boolean has(String key) {
        return get(key).isPresent();
    }

    public final Optional<String> text(String key) {
        return given(key).flatMap(this::text);
    }

    public final Optional<String> text(Given<V> given) {
        return expected(given, TEXT, notation.text(given.value()));
    }

    public final Optional<Double> number(String key) {
        return given(key).flatMap(this::number);
    }

    public final Optional<Double> number(Given<V> given) {
        return expected(given, NUMBER, notation.number(given.value()));
    }

    public final Optional<Boolean> flag(String key) {
        return given(key).flatMap(given -> expected(given, FLAG, notation.flag(given.value())));
    }

    /** The items of a list; empty if it is absent, or with a fault if it is not a list. */
    public final Optional<List<V>> list(String key) {
        return given(key).flatMap(given -> expected(given, notation.list(), notation.items(given.value())));
    }

    /** The value of a key that must be a map. */
    protected final Optional<V> map(String key) {
        return given(key).flatMap(this::map);
    }

    protected final Optional<V> map(Given<V> given) {
        return expected(
                given, notation.map(), notation.isMap(given.value()) ? Optional.of(given.value()) : Optional.empty());
    }

    /** The items of a list of texts; other items become faults. */
    public final List<String> texts(String key) {
        List<V> items = list(key).orElse(List.of());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            text(item(key, i, items.get(i))).ifPresent(texts::add);
        }
        return texts;
    }

    /** An item of the list of a key. */
    public final Given<V> item(String key, int index, V value) {
        return new Given<>("An item of '" + shortened(key) + "'", path(key) + "[" + index + "]", value);
    }

    /**
     * A text that must be one of the given words.
     *
     * @param code of the fault of another word
     */
    public final Optional<String> oneOf(String key, String code, Collection<String> words) {
        return given(key).flatMap(given -> oneOf(given, code, words));
    }

    /** As {@link #oneOf(String, String, Collection)}. */
    public final Optional<String> oneOf(Given<V> given, String code, Collection<String> words) {
        return text(given).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            String choice =
                    "must be one of " + String.join(", ", words) + ", was '" + ShortText.of(text, LONGEST_WORD) + "'.";
            fault(code, given, choice, NearestName.hint(text, words).strip());
            return Optional.empty();
        });
    }

    /** Reads every value that is not null with {@code reader}; empty results are left out. */
    public final <T> Map<String, T> all(Function<Given<V>, Optional<T>> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String key : notation.keys(map)) {
            V value = notation.member(map, key);
            if (value != null && !notation.isNull(value) && !notation.isOwn(key)) {
                known(key);
                reader.apply(given(key, value)).ifPresent(read -> all.put(key, read));
            }
        }
        return all;
    }

    /** Adds the fault of a value of the wrong type or range. */
    public final <T> Optional<T> wrong(Given<V> given, String expected) {
        fault(
                Fault.WRONG_TYPE,
                given,
                "must be " + expected + ", was " + notation.given(given.value()) + ".",
                notation.remedy(expected, given.value()));
        return Optional.empty();
    }

    /** Marks a key as known. */
    protected final void known(String key) {
        asked.add(key);
    }

    protected final Optional<Given<V>> given(String key) {
        return get(key).map(value -> given(key, value));
    }

    private Given<V> given(String key, V value) {
        return new Given<>("'" + shortened(key) + "'", path(key), value);
    }

    private <T> Optional<T> expected(Given<V> given, String expected, Optional<T> value) {
        return value.isPresent() ? value : wrong(given, expected);
    }

    private void fault(String code, Given<V> given, String message, String hint) {
        FaultPlace place = new FaultPlace(given.path(), notation.position(given.value()));
        faults.add(new Fault(code, place, given.subject(), message, hint));
    }

    /** Reports the keys that were never read and are not extensions of the author. */
    public final void close() {
        for (String key : notation.keys(map)) {
            if (faults.isFull()) {
                return;
            }
            if (!asked.contains(key) && !notation.isOwn(key)) {
                FaultPlace place = new FaultPlace(path(key), notation.keyPosition(map, key));
                faults.add(new Fault(
                        Fault.UNKNOWN_KEY,
                        place,
                        "The key '" + shortened(key) + "'",
                        "is not known here.",
                        known(key, asked)));
            }
        }
    }

    private String known(String key, Set<String> names) {
        Optional<String> near = faults.wantsHint() ? NearestName.of(key, names) : Optional.empty();
        return near.map(name -> "Maybe '" + name + "' was meant.")
                .orElseGet(() -> "Known: " + String.join(", ", names) + ".");
    }

    private static String shortened(String key) {
        return ShortText.of(key, LONGEST_KEY);
    }
}
