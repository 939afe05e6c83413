package org.siteselection.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares an abridged answer, as documents show it, with a real one: every shown member must be present with the same
 * value. Of a digest only the algorithm is compared, since any edit of rules or data changes it; {@code at} must be an
 * instant.
 */
public final class Excerpt {
    private static final Map<String, Pattern> VARYING = Map.of(
            "digest",
            Pattern.compile("sha256:[0-9a-f]{64}"),
            "at",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-9.]+Z"));
    private static final List<String> NAMES = List.of("id", "metric", "place", "title");

    private Excerpt() {}

    /** What differs first, or empty when {@code shown} is part of {@code real}. */
    public static Optional<String> difference(JsonNode shown, JsonNode real) {
        return difference(shown, real, "");
    }

    private static Optional<String> difference(JsonNode shown, JsonNode real, String at) {
        if (shown.isObject() && real.isObject()) {
            for (Map.Entry<String, JsonNode> field : shown.properties()) {
                String place = at + "/" + field.getKey();
                if (!real.has(field.getKey())) {
                    return Optional.of(place + " is not in the answer");
                }
                JsonNode there = real.get(field.getKey());
                Optional<String> found = VARYING.containsKey(field.getKey())
                        ? kind(VARYING.get(field.getKey()), field.getValue(), there, place)
                        : difference(field.getValue(), there, place);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (shown.isArray() && real.isArray()) {
            return elements(shown, real, at);
        }
        boolean same =
                shown.isNumber() && real.isNumber() ? shown.doubleValue() == real.doubleValue() : shown.equals(real);
        return same ? Optional.empty() : Optional.of(at + " is " + real + ", not " + shown);
    }

    private static Optional<String> elements(JsonNode shown, JsonNode real, String at) {
        if (shown.isEmpty() != real.isEmpty()) {
            return Optional.of(at + " is " + real + ", not " + shown);
        }
        int from = 0;
        for (JsonNode element : shown) {
            Optional<String> nearest = Optional.of(at + " does not hold " + element + " in this order");
            int i = from;
            while (i < real.size() && nearest.isPresent()) {
                Optional<String> found = difference(element, real.get(i), at + "/" + i);
                if (found.isEmpty() || sameName(element, real.get(i))) {
                    nearest = found;
                }
                i++;
            }
            if (nearest.isPresent()) {
                return nearest;
            }
            from = i;
        }
        return Optional.empty();
    }

    private static boolean sameName(JsonNode shown, JsonNode real) {
        return NAMES.stream()
                .anyMatch(name -> shown.has(name) && shown.get(name).equals(real.get(name)));
    }

    private static Optional<String> kind(Pattern kind, JsonNode shown, JsonNode real, String at) {
        boolean abridged = shown.asText().endsWith("…");
        boolean both = kind.matcher(real.asText()).matches()
                && (abridged
                        ? real.asText().startsWith(shown.asText().replaceFirst(":.*", ":"))
                        : kind.matcher(shown.asText()).matches());
        return both ? Optional.empty() : Optional.of(at + " is " + real + ", not like " + shown);
    }
}
