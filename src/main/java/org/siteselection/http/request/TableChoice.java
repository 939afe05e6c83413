package org.siteselection.http.request;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** Whether a caller prefers a table to JSON, by its Accept header (RFC 9110, section 12.5.1). */
public final class TableChoice {
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Csv.MEDIA_TYPE))
            .build();

    private TableChoice() {}

    /** False for JSON, which also answers a malformed Accept header. */
    public static boolean isCsv(Request request) {
        try {
            Variant chosen = request.selectVariant(VARIANTS);
            return chosen != null && chosen.getMediaType().getSubtype().equals("csv");
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // The framework reads a truncated weight, as in "application/json;q=", beyond its end.
            return false;
        }
    }
}
