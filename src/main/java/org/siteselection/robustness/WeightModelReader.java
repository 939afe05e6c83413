package org.siteselection.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.http.request.JsonFields;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** Reads the distribution of the weights; {@link WeightConstraints} checks whether its paths exist. */
final class WeightModelReader {
    private static final double SPREAD = 0.25;
    private static final int MOST_PAIRS = 200;
    private static final int MOST_BOUNDS = 200;
    private static final List<String> TYPES = List.of(WeightModel.UNIFORM, WeightModel.AROUND, WeightModel.CONSTRAINED);
    private static final String PAIR = "a pair of paths: [\"labor\", \"energy\"]";
    private static final String BOUNDS = "the lowest and the highest weight: [0.1, 0.3]";

    private final JsonFields model;

    private WeightModelReader(JsonFields model) {
        this.model = model;
    }

    static WeightModel read(JsonFields model) {
        return new WeightModelReader(model).read();
    }

    private WeightModel read() {
        Optional<String> type = model.oneOf("type", TYPES);
        Optional<Double> spread = model.number("spread");
        List<List<String>> order = model.list("order").map(this::order).orElse(List.of());
        Map<String, List<Double>> bounds =
                model.object("bounds").map(this::bounds).orElse(Map.of());
        model.close();
        if (model.get("type").isEmpty()) {
            model.violation(model.path("type"), "is missing; it must be uniform, around or constrained.");
        }
        type.ifPresent(given -> {
            belongs("spread", WeightModel.AROUND, given);
            belongs("order", WeightModel.CONSTRAINED, given);
            belongs("bounds", WeightModel.CONSTRAINED, given);
        });
        if (spread.isPresent() && !(spread.get() > 0 && spread.get() < 1)) {
            model.violation(
                    model.path("spread"), "must be above 0 and below 1, was " + Texts.number(spread.get()) + ".");
        }
        return switch (type.orElse(WeightModel.UNIFORM)) {
            case WeightModel.AROUND -> WeightModel.around(spread.orElse(SPREAD));
            case WeightModel.CONSTRAINED -> WeightModel.constrained(order, bounds);
            default -> WeightModel.uniform();
        };
    }

    private void belongs(String key, String type, String given) {
        if (!given.equals(type) && model.get(key).isPresent()) {
            model.violation(model.path(key), "belongs to the type " + type + "; " + given + " has none.");
        }
    }

    private List<List<String>> order(List<JsonNode> items) {
        atMost("order", MOST_PAIRS, "pairs", items.size());
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < items.size() && i < MOST_PAIRS; i++) {
            String field = model.path("order[" + i + "]");
            pair(items.get(i), field).ifPresent(pairs::add);
        }
        return pairs;
    }

    private Optional<List<String>> pair(JsonNode item, String field) {
        if (!item.isArray() || item.size() != 2) {
            return wrong(field, PAIR, item);
        }
        Optional<String> more = model.text(item.get(0), field + "[0]");
        Optional<String> less = model.text(item.get(1), field + "[1]");
        if (more.isEmpty() || less.isEmpty()) {
            return Optional.empty();
        }
        if (more.equals(less)) {
            model.violation(field, "must name two different nodes, was '" + ShortText.of(more.get()) + "' twice.");
            return Optional.empty();
        }
        return Optional.of(List.of(more.get(), less.get()));
    }

    private Map<String, List<Double>> bounds(JsonFields bounds) {
        Map<String, List<Double>> read = bounds.all(field -> ends(field.value(), field.path()));
        atMost("bounds", MOST_BOUNDS, "nodes", read.size());
        return read;
    }

    private Optional<List<Double>> ends(JsonNode value, String field) {
        if (!value.isArray() || value.size() != 2) {
            return wrong(field, BOUNDS, value);
        }
        Optional<Double> low = share(value.get(0), field + "[0]");
        Optional<Double> high = share(value.get(1), field + "[1]");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            model.violation(
                    field,
                    "must be " + BOUNDS + ", was [" + Texts.number(low.get()) + ", " + Texts.number(high.get())
                            + "]: the lowest is above.");
            return Optional.empty();
        }
        return Optional.of(List.of(low.get(), high.get()));
    }

    private Optional<Double> share(JsonNode value, String field) {
        Optional<Double> share = model.number(value, field);
        if (share.isPresent() && !(share.get() >= 0 && share.get() <= 1)) {
            model.violation(field, "must be a weight from 0 to 1, was " + Texts.number(share.get()) + ".");
            return Optional.empty();
        }
        return share;
    }

    private <T> Optional<T> wrong(String field, String expected, JsonNode value) {
        if (value.isArray()) {
            model.violation(
                    field,
                    "must be " + expected + ", was an array of " + value.size()
                            + (value.size() == 1 ? " element." : " elements."));
            return Optional.empty();
        }
        return model.wrong(field, expected, value);
    }

    private void atMost(String key, int most, String what, int given) {
        if (given > most) {
            model.violation(model.path(key), "must have at most " + most + " " + what + ", was " + given + ".");
        }
    }
}
