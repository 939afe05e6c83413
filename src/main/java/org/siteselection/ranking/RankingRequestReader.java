package org.siteselection.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonBody;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.ranking.request.FactReader;
import org.siteselection.ranking.request.Figure;
import org.siteselection.ranking.request.InlinePoint;
import org.siteselection.ranking.request.PlaceSelector;
import org.siteselection.ranking.request.PlainJson;
import org.siteselection.ranking.request.RankingChanges;
import org.siteselection.ranking.request.RankingChangesReader;
import org.siteselection.text.ShortText;

/** Reads the body of a ranking request and reports all errors of its form at once. */
public final class RankingRequestReader {
    static final int MOST_CANDIDATES = 10_000;

    /** Maximum length of lists of a request; a longer one is rejected while it is read. */
    private static final Map<String, Integer> MOST_ITEMS = Map.of("candidates", MOST_CANDIDATES);

    private static final JsonBody.Rows FIGURES = new JsonBody.Rows("candidates", "facts");

    private static final int LONGEST_ID = 100;
    private static final List<String> EXPLAIN = List.of("none", "top", "full");

    private static final String RULES = "rules";

    private final JsonFields fields;
    private final boolean pair;

    private RankingRequestReader(JsonFields fields, boolean pair) {
        this.fields = fields;
        this.pair = pair;
    }

    /**
     * The object in the body of a request for one or more rankings. Typed clients send null for absent members; such members
     * are removed, except in a rule document, where a null has a meaning.
     *
     * @throws ApiException if the body is not a JSON object, or too large
     */
    public static ObjectNode parse(byte[] body) {
        ObjectNode request = JsonBody.parse(body, MOST_ITEMS, FIGURES);
        request.properties().removeIf(member -> member.getValue().isNull());
        request.properties().stream()
                .filter(member -> !member.getKey().equals(RULES))
                .forEach(member -> JsonBody.removeNulls(member.getValue()));
        return request;
    }

    /**
     * @throws ApiException {@code invalid-request} with a violation for each thing that is wrong
     */
    static RankingRequest read(ObjectNode body) {
        return read(body, false);
    }

    /**
     * Reads a comparison request, which names exactly two candidates.
     *
     * @throws ApiException {@code invalid-request} with a violation for each thing that is wrong
     */
    static RankingRequest readPair(ObjectNode body) {
        return read(body, true);
    }

    /**
     * Reads the fields of a ranking request from a request with further fields; the caller closes the reader and rejects
     * invalid requests.
     */
    public static RankingRequest read(JsonFields fields) {
        return new RankingRequestReader(fields, false).request();
    }

    private static RankingRequest read(ObjectNode body, boolean pair) {
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of(body, violations);
        RankingRequest request = new RankingRequestReader(fields, pair).request();
        fields.close();
        JsonFields.refuse(violations);
        return request;
    }

    private RankingRequest request() {
        Optional<String> ruleSet = fields.text("ruleSet");
        Optional<Map<String, Object>> rules = fields.getUnlessEmpty(RULES).flatMap(this::document);
        boolean both = fields.get("ruleSet").isPresent()
                && fields.getUnlessEmpty(RULES).isPresent();
        boolean neither =
                fields.get("ruleSet").isEmpty() && fields.getUnlessEmpty(RULES).isEmpty();
        if (both || neither) {
            fields.violation(
                    "ruleSet",
                    both ? "and 'rules' cannot both be given." : "is missing; give the id of a rule set, or 'rules'.");
        }
        List<CandidateEntry> candidates =
                fields.list("candidates").map(this::candidates).orElse(null);
        if (pair && fields.get("candidates").isEmpty()) {
            fields.violation("candidates", "is missing; a comparison names exactly two.");
        }
        RankingChanges changes = RankingChangesReader.read(fields);
        Explain explain = fields.oneOf("explain", EXPLAIN).map(Explain::of).orElse(null);
        return new RankingRequest(
                ruleSet.orElse(null),
                rules.orElse(null),
                candidates,
                changes.parameters(),
                changes.weights(),
                changes.facts(),
                changes.waivers(),
                changes.method(),
                explain,
                false);
    }

    private Optional<Map<String, Object>> document(JsonNode value) {
        return value.isObject()
                ? Optional.of(PlainJson.map(value))
                : fields.wrong(RULES, "a rule document (an object)", value);
    }

    private List<CandidateEntry> candidates(List<JsonNode> items) {
        List<CandidateEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean selecting = items.stream().anyMatch(RankingRequestReader::isSelector);
        if (pair && !selecting && items.size() != 2) {
            fields.violation("candidates", "must name exactly two, has " + items.size() + ".");
        } else if (items.isEmpty()) {
            fields.violation("candidates", "must not be empty; leave it out for all places of the rules' level.");
        }
        if (items.size() > MOST_CANDIDATES) {
            fields.violation(
                    "candidates", "has " + items.size() + " entries; at most " + MOST_CANDIDATES + " are ranked.");
            return entries;
        }
        for (int i = 0; i < items.size(); i++) {
            candidate(items.get(i), "candidates[" + i + "]").ifPresent(entry -> {
                if (entry.selector() != null || seen.add(entry.id())) {
                    entries.add(entry);
                } else {
                    fields.violation(entry.field(), "'" + ShortText.of(entry.id()) + "' is named twice.");
                }
            });
        }
        return entries;
    }

    private Optional<CandidateEntry> candidate(JsonNode item, String field) {
        if (item.isTextual()) {
            return Optional.of(CandidateEntry.named(item.textValue(), field));
        }
        if (!item.isObject()) {
            return fields.wrong(field, "the id of a place, or an object with 'id' or 'from'", item);
        }
        if (isSelector(item)) {
            return selector(fields.object(item, field).orElseThrow(), field);
        }
        CandidateEntry plain = plain((ObjectNode) item, field);
        if (plain != null) {
            return Optional.of(plain);
        }
        JsonFields inline = fields.object(item, field).orElseThrow();
        Optional<String> id = inline.text("id");
        Optional<String> name = inline.text("name");
        Optional<String> state = inline.text("state");
        InlinePoint point = InlinePoint.read(inline);
        Map<String, Figure> facts =
                inline.object("facts").map(FactReader::figures).orElse(Map.of());
        inline.close();
        if (name.isPresent() && name.get().isBlank()) {
            inline.violation(field + ".name", "must not be blank; leave it out to show the id.");
        }
        if (inline.get("id").isEmpty()) {
            inline.violation(field + ".id", "is missing.");
        }
        if (id.isPresent() && !isInlineId(id.get())) {
            inline.violation(
                    field + ".id",
                    "must be a letter followed by letters, digits and underscores (at most 100), was '"
                            + ShortText.of(id.get()) + "'.");
            return Optional.empty();
        }
        return id.map(i -> CandidateEntry.inline(i, name.orElse(null), state.orElse(null), point, facts, field));
    }

    /**
     * An inline candidate that has nothing but a valid id, a name, a state and figures without uncertainty; null for any other,
     * which may have errors. A large request has thousands of them.
     */
    private static @Nullable CandidateEntry plain(ObjectNode item, String field) {
        String id = textOf(item, "id");
        String name = textOf(item, "name");
        String state = textOf(item, "state");
        if (id == null
                || !isInlineId(id)
                || !(item.get("facts") instanceof ObjectNode facts)
                || item.size() != 2 + (name == null ? 0 : 1) + (state == null ? 0 : 1)
                || name != null && name.isBlank()) {
            return null;
        }
        return JsonFields.numbers(facts)
                .map(numbers ->
                        CandidateEntry.inline(id, name, state, InlinePoint.UNKNOWN, FactReader.certain(numbers), field))
                .orElse(null);
    }

    private static @Nullable String textOf(ObjectNode item, String key) {
        JsonNode value = item.get(key);
        return value == null ? null : value.textValue();
    }

    /** Whether a text is a letter followed by at most 99 letters, digits and underscores, all of ASCII. */
    private static boolean isInlineId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '_'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_ID;
    }

    private static boolean isSelector(JsonNode item) {
        return item.isObject() && (item.has("from") || item.has("in") || item.has("except"));
    }

    private Optional<CandidateEntry> selector(JsonFields entry, String field) {
        Optional<String> from = entry.text("from").filter(kind -> {
            String fault = PlaceSelector.fault(kind);
            if (fault != null) {
                entry.violation(entry.path("from"), fault);
            }
            return fault == null;
        });
        List<String> in = places(entry, "in").orElse(null);
        List<String> except = places(entry, "except").orElse(List.of());
        entry.close();
        if (entry.get("from").isEmpty()) {
            entry.violation(entry.path("from"), "is missing; it must be states, counties or sites.");
        }
        return from.map(kind -> CandidateEntry.selecting(new PlaceSelector(kind, in, except, false), field));
    }

    private static Optional<List<String>> places(JsonFields entry, String key) {
        return entry.list(key).map(items -> {
            if (items.isEmpty() && key.equals("in")) {
                entry.violation(entry.path(key), "must not be empty; leave it out for all places.");
            }
            return entry.texts(key);
        });
    }
}
