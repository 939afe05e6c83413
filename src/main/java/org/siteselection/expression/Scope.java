package org.siteselection.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that an expression may use. Metrics have indices in the order of the list, parameters in the order of the map;
 * {@link Values} uses these indices. One scope serves many expressions.
 */
public final class Scope {
    private final List<String> metrics;
    private final List<String> parameters;
    private final List<String> names;
    private final Map<String, Integer> metricIndices = new HashMap<>();
    private final Map<String, Integer> parameterIndices = new HashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final AllowedValues allowed;

    /** The allowed values of a parameter. */
    @FunctionalInterface
    public interface AllowedValues {
        /**
         * The reason why a value is invalid for the parameter: {@code must be one of 'CN', 'US', was 'PRK'}; empty if it is
         * valid.
         *
         * @param value Double, String or Boolean
         */
        Optional<String> fault(String parameter, Object value);
    }

    /** A scope whose parameters may have every value of their type. */
    public Scope(List<String> metrics, Map<String, Type> parameters) {
        this(metrics, parameters, (parameter, value) -> Optional.empty());
    }

    /** @throws IllegalArgumentException if a metric is declared twice, or a name is both a metric and a parameter */
    public Scope(List<String> metrics, Map<String, Type> parameters, AllowedValues allowed) {
        this.allowed = allowed;
        this.metrics = List.copyOf(metrics);
        this.parameters = List.copyOf(parameters.keySet());
        for (String metric : this.metrics) {
            if (metricIndices.put(metric, metricIndices.size()) != null) {
                throw new IllegalArgumentException("the metric '" + metric + "' is declared twice");
            }
        }
        parameters.forEach((name, type) -> {
            if (metricIndices.containsKey(name)) {
                throw new IllegalArgumentException("'" + name + "' is both a metric and a parameter");
            }
            parameterIndices.put(name, types.size());
            types.add(type);
        });
        List<String> all = new ArrayList<>(this.metrics);
        all.addAll(this.parameters);
        this.names = List.copyOf(all);
    }

    /** Index of a metric, or -1 for an unknown name. */
    public int metricIndex(String name) {
        return metricIndices.getOrDefault(name, -1);
    }

    /** Index of a parameter, or -1 for an unknown name. */
    public int parameterIndex(String name) {
        return parameterIndices.getOrDefault(name, -1);
    }

    public Optional<Type> parameterType(String name) {
        int index = parameterIndex(name);
        return index < 0 ? Optional.empty() : Optional.of(types.get(index));
    }

    /** The reason why a value is invalid for a parameter; empty if it is valid, or if there is no such parameter. */
    Optional<String> fault(String parameter, Object value) {
        return parameterIndex(parameter) < 0 ? Optional.empty() : allowed.fault(parameter, value);
    }

    /** In the order of their indices. */
    public List<String> metrics() {
        return metrics;
    }

    /** In the order of their indices. */
    public List<String> parameters() {
        return parameters;
    }

    /** Metrics, then parameters. */
    List<String> names() {
        return names;
    }
}
