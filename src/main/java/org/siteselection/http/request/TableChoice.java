package org.siteselection.http.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** Whether a caller prefers a table or a workbook to JSON, by its Accept header (RFC 9110, section 12.5.1). */
public final class TableChoice {
    /** Media type of workbooks (Office Open XML, ECMA-376). */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableChoice() {}

    /** False for JSON, which also answers a malformed Accept header. */
    public static boolean isCsv(Request request) {
        return of(request, Csv.MEDIA_TYPE).equals(Csv.MEDIA_TYPE);
    }

    /** Whether the caller prefers a workbook, where JSON is the only other answer. */
    public static boolean isWorkbook(Request request) {
        return of(request, WORKBOOK).equals(WORKBOOK);
    }

    /**
     * The media type that the caller prefers; JSON if it has no preference or its Accept header is malformed.
     *
     * @param others media types that are available besides JSON
     */
    public static String of(Request request, String... others) {
        MediaType[] types = new MediaType[others.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = MediaType.valueOf(others[i]);
        }
        try {
            Variant chosen = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE)
                    .mediaTypes(types)
                    .build());
            return chosen == null ? MediaType.APPLICATION_JSON : plain(chosen.getMediaType());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // The framework reads a truncated weight, as in "application/json;q=", beyond its end.
            return MediaType.APPLICATION_JSON;
        }
    }

    /**
     * A workbook as a file to save.
     *
     * @param name name of the file without its ending; other characters than letters, digits, underscores and hyphens are
     *     replaced
     */
    public static Response.ResponseBuilder workbook(byte[] bytes, String name) {
        String file = name.replaceAll("[^A-Za-z0-9_-]+", "-") + ".xlsx";
        return Response.ok(bytes, WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
