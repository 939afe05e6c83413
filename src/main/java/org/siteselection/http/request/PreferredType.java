package org.siteselection.http.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares two media types by the header {@code Accept} (RFC 9110, section 12.5.1). */
public final class PreferredType {
    private PreferredType() {}

    /**
     * Whether the caller wants {@code type} more than {@code other}. Equal quality is no preference.
     *
     * @param accept value of the header; null is {@code *}{@code /*}
     * @param type media type such as {@code text/html}, in lower case
     */
    public static boolean prefers(@Nullable String accept, String type, String other) {
        return accept != null && quality(accept, type) > quality(accept, other);
    }

    /** Quality 0..1 by the most specific range that contains the type. A quality that is not a number counts as 1. */
    private static double quality(String accept, String type) {
        double quality = 0;
        int best = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            int specific = specificity(parts.length == 0 ? "" : parts[0].strip(), type);
            if (specific > best) {
                best = specific;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2).strip());
                } catch (NumberFormatException e) {
                    return 1;
                }
            }
        }
        return 1;
    }
}
