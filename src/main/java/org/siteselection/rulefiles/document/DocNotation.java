package org.siteselection.rulefiles.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.MapReader;
import org.siteselection.fields.Notation;
import org.siteselection.fields.Position;

/** The values of a rule document. */
final class DocNotation implements Notation<Doc> {
    /** Words that are booleans in YAML 1.1, and texts in YAML 1.2. */
    private static final Pattern OLD_FLAG = Pattern.compile("(?i)yes|no|on|off");

    @Override
    public Iterable<String> keys(Doc map) {
        return map instanceof Doc.Mapping mapping ? mapping.entries().keySet() : List.of();
    }

    @Override
    public @Nullable Doc member(Doc map, String key) {
        return map instanceof Doc.Mapping mapping ? mapping.get(key) : null;
    }

    @Override
    public boolean isNull(Doc value) {
        return value.isNull();
    }

    @Override
    public boolean isMap(Doc value) {
        return value instanceof Doc.Mapping;
    }

    @Override
    public Optional<String> text(Doc value) {
        return scalar(value, String.class);
    }

    @Override
    public Optional<Double> number(Doc value) {
        return scalar(value, Double.class);
    }

    @Override
    public Optional<Boolean> flag(Doc value) {
        return scalar(value, Boolean.class);
    }

    private static <T> Optional<T> scalar(Doc value, Class<T> type) {
        return value instanceof Doc.Scalar scalar && type.isInstance(scalar.value())
                ? Optional.of(type.cast(scalar.value()))
                : Optional.empty();
    }

    @Override
    public Optional<List<Doc>> items(Doc value) {
        return value instanceof Doc.Sequence list ? Optional.of(list.items()) : Optional.empty();
    }

    @Override
    public String map() {
        return "a map";
    }

    @Override
    public String list() {
        return "a list";
    }

    @Override
    public String given(Doc value) {
        return value.kind();
    }

    @Override
    public String remedy(String expected, Doc value) {
        if (!(value instanceof Doc.Scalar scalar)) {
            return "";
        }
        if (expected.equals(MapReader.FLAG)) {
            return OLD_FLAG.matcher(scalar.text()).matches() ? "Write true or false." : "";
        }
        return expected.equals(MapReader.TEXT) ? "Put it in quotes." : "";
    }

    @Override
    public Position position(Doc value) {
        return value.at();
    }

    @Override
    public Position keyPosition(Doc map, String key) {
        Doc.Entry entry = map instanceof Doc.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? map.at() : entry.at();
    }

    @Override
    public boolean isOwn(String key) {
        return Doc.isOwn(key);
    }
}
