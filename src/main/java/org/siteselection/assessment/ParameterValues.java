package org.siteselection.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.rules.Parameter;

/** The value of every parameter of a question, by index. */
final class ParameterValues {
    private final Object[] values;
    private final Map<String, Object> byName = new LinkedHashMap<>();

    ParameterValues(List<Parameter> parameters, Map<String, Object> given) {
        values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = parameters.get(i);
            values[i] = given.getOrDefault(parameter.name(), parameter.value());
            byName.put(parameter.name(), values[i]);
        }
    }

    double number(int index) {
        return (Double) values[index];
    }

    String text(int index) {
        return (String) values[index];
    }

    boolean flag(int index) {
        return (Boolean) values[index];
    }

    /** In the order of the rules. */
    Map<String, Object> byName() {
        return java.util.Collections.unmodifiableMap(byName);
    }
}
