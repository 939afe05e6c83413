package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.scoring.method.Preference;
import org.siteselection.text.Texts;

/** Reads {@code preference}: the preference function of a criterion in outranking methods. */
final class PreferenceReader {
    private static final List<String> TYPES = List.of("usual", "u_shape", "v_shape", "level", "linear", "gaussian");

    private PreferenceReader() {}

    /** The criterion's preference function; the usual one if it has none or an invalid one. */
    static Preference read(Section criterion) {
        Optional<Section> section = criterion.section("preference");
        if (section.isEmpty()) {
            return Preference.USUAL;
        }
        Section preference = section.get();
        preference.words("why");
        if (!preference.has("type")) {
            preference.missing("type", "it must be one of " + String.join(", ", TYPES));
            return Preference.USUAL;
        }
        Optional<Preference> read = preference
                .oneOf("type", "unknown-preference", TYPES)
                .map(type -> read(preference, Preference.Type.valueOf(type.toUpperCase(Locale.ROOT))));
        if (read.isPresent()) {
            preference.close();
        }
        return read.orElse(Preference.USUAL);
    }

    private static Preference read(Section preference, Preference.Type type) {
        return switch (type) {
            case USUAL -> Preference.USUAL;
            case U_SHAPE -> new Preference(type, threshold(preference, "q", 0), 0, 1);
            case V_SHAPE -> new Preference(type, 0, positive(preference, "p"), 1);
            case LEVEL, LINEAR -> {
                double q = threshold(preference, "q", 0);
                yield new Preference(type, q, threshold(preference, "p", q), 1);
            }
            case GAUSSIAN -> new Preference(type, 0, 0, positive(preference, "s"));
        };
    }

    private static double threshold(Section preference, String key, double least) {
        double value = preference
                .requiredNumber(key, "this preference function needs it")
                .orElse(least);
        if (value < least) {
            preference.error(
                    "bad-option",
                    key,
                    "'" + key + "' must be at least " + Texts.number(least) + ", was " + Texts.number(value) + ".");
            return least;
        }
        return value;
    }

    private static double positive(Section preference, String key) {
        double value = preference
                .requiredNumber(key, "this preference function needs it")
                .orElse(1.0);
        if (value <= 0) {
            preference.error("bad-option", key, "'" + key + "' must be more than 0, was " + Texts.number(value) + ".");
            return 1;
        }
        return value;
    }
}
