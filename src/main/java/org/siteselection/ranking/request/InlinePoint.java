package org.siteselection.ranking.request;

import org.jspecify.annotations.Nullable;
import org.siteselection.http.request.JsonFields;
import org.siteselection.text.Texts;

/**
 * Where an inline candidate lies.
 *
 * @param county id of the stated county, which takes precedence over the coordinates; null if none is stated
 * @param latitude degrees north, -90..90; null together with the longitude
 * @param longitude degrees east, -180..180
 */
public record InlinePoint(
        @Nullable String county,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public static final InlinePoint UNKNOWN = new InlinePoint(null, null, null);

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    /** Reads the fields of an inline candidate. */
    public static InlinePoint read(JsonFields inline) {
        String county = inline.text("county").orElse(null);
        Double latitude = degrees(inline, LATITUDE, 90);
        Double longitude = degrees(inline, LONGITUDE, 180);
        if (inline.get(LATITUDE).isPresent() != inline.get(LONGITUDE).isPresent()) {
            boolean lacksLatitude = inline.get(LATITUDE).isEmpty();
            inline.violation(
                    inline.path(lacksLatitude ? LATITUDE : LONGITUDE),
                    "is missing; latitude and longitude are given together or not at all.");
        }
        return latitude == null || longitude == null
                ? new InlinePoint(county, null, null)
                : new InlinePoint(county, latitude, longitude);
    }

    private static @Nullable Double degrees(JsonFields inline, String key, int most) {
        Double degrees = inline.number(key).orElse(null);
        if (degrees != null && Math.abs(degrees) > most) {
            inline.violation(
                    inline.path(key), "must be within -" + most + ".." + most + ", was " + Texts.number(degrees) + ".");
            return null;
        }
        return degrees;
    }
}
