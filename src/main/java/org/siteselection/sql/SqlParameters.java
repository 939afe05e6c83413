package org.siteselection.sql;

import java.util.List;
import java.util.Map;
import org.siteselection.expression.Values;
import org.siteselection.rules.Parameter;

/** The values of parameters for parts of expressions that read no metric. */
record SqlParameters(List<Parameter> parameters, Map<String, Object> given) implements Values {
    Object value(Parameter parameter) {
        return given.getOrDefault(parameter.name(), parameter.value());
    }

    private Object value(int index) {
        return value(parameters.get(index));
    }

    @Override
    public double metric(int index) {
        // The operand of an AND or OR that another one decides.
        return Double.NaN;
    }

    @Override
    public double number(int parameter) {
        return (Double) value(parameter);
    }

    @Override
    public String text(int parameter) {
        return (String) value(parameter);
    }

    @Override
    public boolean flag(int parameter) {
        return (Boolean) value(parameter);
    }
}
