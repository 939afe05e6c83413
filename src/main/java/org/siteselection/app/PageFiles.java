package org.siteselection.app;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Sha256;

/** The HTML document of the page, read at the start, and the digests of the files that it loads, each read once for its first request. */
@Singleton
class PageFiles {
    /** Path of all files of the page except the document. */
    static final String PATH = "/static/";

    private static final String OUTLINES = PATH + "states-albers.json";

    private final String page;
    private final Set<String> paths;
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    PageFiles(Bundle bundle) {
        String script = Objects.requireNonNull(bundle.script("app"), "script of the page");
        String style = Objects.requireNonNull(bundle.style("app"), "style sheet of the page");
        this.page = new String(read("page/index.html"), StandardCharsets.UTF_8)
                .replace("{script}", script)
                .replace("{style}", style)
                .replace("{outlines}", OUTLINES);
        this.paths = Set.of(script, style, OUTLINES);
    }

    String page() {
        return page;
    }

    /** Digest of the content of the file at this path; null for an unknown path. */
    @Nullable
    String digest(String path) {
        return paths.contains(path)
                ? digests.computeIfAbsent(path, file -> digest(read("META-INF/resources" + file)))
                : null;
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(Sha256.begun().digest(content));
    }

    private static byte[] read(String resource) {
        try (InputStream content = PageFiles.class.getResourceAsStream("/" + resource)) {
            if (content == null) {
                throw new IllegalStateException("The application lacks the file " + resource + " of the page.");
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
