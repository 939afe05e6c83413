package org.siteselection.app;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The API document as the build wrote it, as JSON and as YAML. Quarkus would parse it at each start and write both texts again,
 * for filters that run at a start; this service has none.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
class GeneratedDocument extends OpenApiDocumentService {
    private final Map<Format, byte[]> texts = new ConcurrentHashMap<>();

    GeneratedDocument() {
        // Quarkus looks for the document here, and continues without parsing one.
        OpenApiConstants.classLoader = new Empty();
    }

    /** Reads a text when it is first asked for, which most services never are. */
    @Override
    public byte[] getDocument(String name, Format format) {
        return texts.computeIfAbsent(format, GeneratedDocument::read);
    }

    private static byte[] read(Format format) {
        String resource = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream in = GeneratedDocument.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The build wrote no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds no resource. A native executable would find all of them through a class loader without a parent. */
    private static final class Empty extends ClassLoader {
        Empty() {
            super(null);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return null;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return null;
        }
    }
}
