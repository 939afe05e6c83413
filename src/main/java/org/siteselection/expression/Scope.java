package org.siteselection.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that an expression may use. Metrics have indices in the order of the list, parameters in the order of the map;
 * {@link Values} uses these indices. A variable is the name of an expression, which is evaluated wherever the name is used.
 * One scope serves many expressions.
 */
public final class Scope {
    private final List<String> metrics;
    private final List<String> parameters;
    private final List<String> names;
    private final Map<String, Integer> metricIndices = new HashMap<>();
    private final Map<String, Integer> parameterIndices = new HashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final AllowedValues allowed;
    private final Map<String, Expression> variables;
    private final Set<String> unreadable;

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
        this.variables = Map.of();
        this.unreadable = Set.of();
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

    /** A copy with other variables. */
    private Scope(Scope other, Map<String, Expression> variables, Set<String> unreadable) {
        this.metrics = other.metrics;
        this.parameters = other.parameters;
        this.allowed = other.allowed;
        this.metricIndices.putAll(other.metricIndices);
        this.parameterIndices.putAll(other.parameterIndices);
        this.types.addAll(other.types);
        this.variables = Collections.unmodifiableMap(variables);
        this.unreadable = Set.copyOf(unreadable);
        List<String> all = new ArrayList<>(other.names);
        all.addAll(variables.keySet());
        this.names = List.copyOf(all);
    }

    /**
     * This scope with more variables: names of expressions that were compiled in this scope.
     *
     * @param unreadable names of variables whose expressions have errors; an expression that uses one has no value and no
     *     error of its own
     * @throws IllegalArgumentException if a name is a metric, a parameter or a variable of this scope
     */
    public Scope with(Map<String, Expression> more, Set<String> unreadable) {
        Map<String, Expression> all = new LinkedHashMap<>(variables);
        more.forEach((name, value) -> {
            if (metricIndex(name) >= 0 || parameterIndex(name) >= 0 || all.put(name, value) != null) {
                throw new IllegalArgumentException("the name '" + name + "' is declared twice");
            }
        });
        Set<String> withErrors = new HashSet<>(this.unreadable);
        withErrors.addAll(unreadable);
        return new Scope(this, all, withErrors);
    }

    /** Whether it is the name of a variable whose expression has errors. */
    boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }

    /** The expression of a variable; empty for an unknown name. */
    public Optional<Expression> variable(String name) {
        return Optional.ofNullable(variables.get(name));
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

    /** Metrics, parameters, then variables. */
    List<String> names() {
        return names;
    }
}
