package org.siteselection.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.store.Catalogue;

/**
 * The outlines of the counties of a state for the page, as JSON: paths of SVG by id of the county. They are parts of the
 * packaged outlines and are read when a first caller asks for them.
 */
@Singleton
class CountyFiles {
    private static final String OUTLINES = "/catalogue/county-outlines.json";
    private static final Pattern PATH = Pattern.compile(Pattern.quote(PageFiles.PATH) + "counties/([A-Z]{2})\\.json");

    private final Catalogue catalogue;
    private final Map<String, String> byState = new ConcurrentHashMap<>();

    CountyFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Content of the file; null if the state has no counties. Reads a file, so it must not run on an event loop. */
    @Nullable
    String content(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        if (byState.isEmpty()) {
            byState.putAll(read());
        }
        return byState.get(matcher.group(1));
    }

    private Map<String, String> read() {
        try (InputStream file = CountyFiles.class.getResourceAsStream(OUTLINES)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks the file " + OUTLINES + ".");
            }
            ObjectMapper json = new ObjectMapper();
            ObjectNode outlines = (ObjectNode) json.readTree(file.readAllBytes());
            Map<String, ObjectNode> states = new TreeMap<>();
            for (Place county : catalogue.open().counties()) {
                if (county.state() != null && outlines.has(county.id())) {
                    states.computeIfAbsent(county.state(), state -> json.createObjectNode())
                            .set(county.id(), outlines.get(county.id()));
                }
            }
            Map<String, String> texts = new TreeMap<>();
            states.forEach((state, counties) -> texts.put(state, counties.toString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
