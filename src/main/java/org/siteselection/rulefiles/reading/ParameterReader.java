package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Type;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Parameter;
import org.siteselection.text.Texts;

/** Reads {@code parameters}: the attributes of the project, with defaults and bounds. */
final class ParameterReader {
    private static final Map<String, Type> TYPES =
            Map.of("number", Type.NUMBER, "string", Type.TEXT, "boolean", Type.BOOLEAN);

    private ParameterReader() {}

    /**
     * The type of every declared parameter, in the order of the document. Invalid ones are included, so that the expressions
     * that read them are not reported.
     */
    static Map<String, Type> types(Section ruleSet) {
        Map<String, Type> types = new LinkedHashMap<>();
        ruleSet.get("parameters")
                .filter(Doc.Mapping.class::isInstance)
                .map(Doc.Mapping.class::cast)
                .ifPresent(declared -> declared.entries().forEach((name, entry) -> {
                    if (!Doc.isOwn(name) && !entry.value().isNull()) {
                        types.put(name, type(entry.value()));
                    }
                }));
        return types;
    }

    private static Type type(Doc declaration) {
        Doc word = declaration instanceof Doc.Mapping map ? map.get("type") : null;
        Type type = word instanceof Doc.Scalar scalar ? TYPES.get(scalar.text()) : null;
        if (type != null) {
            return type;
        }
        Doc value = declaration instanceof Doc.Mapping map ? map.get("default") : declaration;
        Object given = value instanceof Doc.Scalar scalar ? scalar.value() : null;
        return given instanceof Boolean ? Type.BOOLEAN : given instanceof String ? Type.TEXT : Type.NUMBER;
    }

    static List<Parameter> read(Section ruleSet, boolean inline, Issues issues) {
        List<Parameter> parameters = new ArrayList<>();
        for (Section.Named named : ruleSet.sections("parameters")) {
            Reading.checkId(
                    issues,
                    inline,
                    "parameter",
                    named.name(),
                    named.keyAt(),
                    named.section().path());
            read(named.name(), named.section()).ifPresent(parameters::add);
        }
        return parameters;
    }

    private static Optional<Parameter> read(String name, Section section) {
        Optional<String> typeWord = section.has("type")
                ? section.oneOf("type", "unknown-type", List.of("number", "string", "boolean"))
                : Optional.empty();
        if (!section.has("type")) {
            section.missing("type", "it must be one of number, string, boolean");
        }
        Doc fallback = section.get("default").orElse(null);
        if (fallback == null) {
            section.missing("default", "it is the value if a request does not set one");
        }
        Optional<Double> min = section.number("min");
        Optional<Double> max = section.number("max");
        List<@Nullable Object> choices = choices(section);
        String unit = section.words("unit").orElse(null);
        String title = section.words("title").orElse(null);
        String why = section.words("why").orElse(null);
        section.close();
        if (typeWord.isEmpty() || fallback == null) {
            return Optional.empty();
        }
        Type type = Objects.requireNonNull(TYPES.get(typeWord.get()));
        if (type != Type.NUMBER && (min.isPresent() || max.isPresent())) {
            section.error(
                    "parameter-bounds",
                    min.isPresent() ? "min" : "max",
                    "Only numbers have bounds; '" + name + "' is a " + typeWord.get() + ".",
                    "Use 'enum' to list what is allowed.");
            return Optional.empty();
        }
        if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            section.error(
                    "parameter-bounds",
                    "min",
                    "'min' " + Texts.number(min.get()) + " is above 'max' " + Texts.number(max.get()) + ".");
            return Optional.empty();
        }
        Object value = fallback instanceof Doc.Scalar scalar ? scalar.value() : null;
        Parameter parameter = new Parameter(
                name,
                type,
                value == null ? fallback.kind() : value,
                min.orElse(null),
                max.orElse(null),
                unit,
                List.of(),
                title,
                why);
        boolean sound = true;
        for (int i = 0; i < choices.size(); i++) {
            String fault = choices.get(i) == null ? null : parameter.fault(choices.get(i));
            if (fault != null) {
                String hint = type == Type.TEXT ? "Put it in quotes." : "";
                section.itemError("parameter-enum", "enum", i, "A value of 'enum' " + fault + ".", hint);
                sound = false;
            }
        }
        if (!sound || choices.contains(null)) {
            return Optional.empty();
        }
        Parameter complete = new Parameter(
                name, type, parameter.value(), min.orElse(null), max.orElse(null), unit, choices, title, why);
        String fault =
                value == null ? "must be a " + typeWord.get() + ", was " + fallback.kind() : complete.fault(value);
        if (fault != null) {
            section.error("parameter-default", "default", "The default of '" + name + "' " + fault + ".");
            return Optional.empty();
        }
        return Optional.of(complete);
    }

    /** The items of {@code enum}; null for an item that is not a plain value, which is reported. */
    private static List<@Nullable Object> choices(Section section) {
        List<@Nullable Object> choices = new ArrayList<>();
        for (Doc item : section.list("enum").orElse(List.of())) {
            Object value = item instanceof Doc.Scalar scalar ? scalar.value() : null;
            if (value == null) {
                section.itemError(
                        "wrong-type",
                        "enum",
                        choices.size(),
                        "An item of 'enum' must be a plain value, was " + item.kind() + ".",
                        "");
            }
            choices.add(value);
        }
        if (section.isList("enum") && section.list("enum").filter(List::isEmpty).isPresent()) {
            section.error("parameter-enum", "enum", "'enum' lists nothing, so no value would be allowed.");
        }
        return choices;
    }
}
