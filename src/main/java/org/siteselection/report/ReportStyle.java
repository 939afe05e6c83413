package org.siteselection.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.siteselection.text.Sha256;

/** The style sheet in the document, and the security policy that allows this one and no script. */
@Singleton
public class ReportStyle {
    private static final String FILE = "report/report.css";

    private final String sheet;
    private final String content;
    private final String source;

    ReportStyle() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks the file " + FILE + ".");
            }
            sheet = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] digest = Sha256.begun().digest(sheet.getBytes(StandardCharsets.UTF_8));
        source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        content = "default-src 'none'; style-src " + source + "; base-uri 'none'; form-action 'none'";
    }

    /** The digest of the style sheet as a source in a security policy. */
    public String source() {
        return source;
    }

    /** The text between the tags. */
    public String sheet() {
        return sheet;
    }

    /** Policy of the document itself, which also holds where it is opened as a file. */
    public String content() {
        return content;
    }

    /** Policy of the header, which also forbids frames. */
    String policy() {
        return content + "; frame-ancestors 'none'";
    }
}
