package org.siteselection.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The outlines of the states that the page shows too, in a conic projection on a canvas of 975 by 610. Read once. */
@Singleton
class StateOutlines {
    private static final String FILE = "META-INF/resources/static/states-albers.json";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Outline> byState;

    /**
     * The outline of a state.
     *
     * @param path path of an SVG, of letters, digits, points, commas and minus signs
     * @param x place of its label, as is {@code y}
     */
    record Outline(String path, double x, double y) {}

    StateOutlines() {
        Map<String, Outline> outlines = new TreeMap<>();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks the file " + FILE + " of the page.");
            }
            for (Map.Entry<String, JsonNode> state : JSON.readTree(file).properties()) {
                JsonNode label = state.getValue().path("label");
                outlines.put(
                        state.getKey(),
                        new Outline(
                                state.getValue().path("path").asText(),
                                label.path(0).asDouble(),
                                label.path(1).asDouble()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byState = Collections.unmodifiableMap(outlines);
    }

    /** By postal code, in alphabetical order. */
    Map<String, Outline> byState() {
        return byState;
    }
}
