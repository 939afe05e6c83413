package org.siteselection.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Type;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/**
 * An attribute of the project that a request may set.
 *
 * @param value default: Double, String or Boolean, by {@code type}
 * @param min least allowed number, null if unbounded
 * @param max greatest allowed number, null if unbounded
 * @param choices the allowed values, empty if all are allowed
 */
public record Parameter(
        String name,
        Type type,
        Object value,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable String unit,
        List<Object> choices,
        @Nullable String title,
        @Nullable String why) {

    /** Maximum of choices in a message; a list of all countries, for example, would hide its content. */
    public static final int MOST_LISTED = 12;

    /** As written in rule files: number, string or boolean. */
    public String typeWord() {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
        };
    }

    /** The reason why a value is invalid for this parameter, or null if it is valid. */
    public @Nullable String fault(Object given) {
        boolean fits = switch (type) {
            case NUMBER -> given instanceof Double;
            case TEXT -> given instanceof String;
            case BOOLEAN -> given instanceof Boolean;
        };
        if (!fits) {
            return "must be a " + typeWord() + ", was " + shown(given);
        }
        if (given instanceof Double number) {
            if (min != null && number < min) {
                return "must be at least " + shown(min) + ", was " + shown(number);
            }
            if (max != null && number > max) {
                return "must be at most " + shown(max) + ", was " + shown(number);
            }
        }
        if (!choices.isEmpty() && !choices.contains(given)) {
            return "must be one of "
                    + (choices.size() > MOST_LISTED
                            ? "its " + choices.size() + " choices"
                            : String.join(
                                    ", ", choices.stream().map(Parameter::shown).toList()))
                    + ", was " + shown(given);
        }
        return null;
    }

    static String shown(Object value) {
        if (value instanceof Double number) {
            return Texts.number(number);
        }
        return value instanceof String text ? "'" + ShortText.of(text) + "'" : String.valueOf(value);
    }
}
