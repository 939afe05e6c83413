package org.siteselection.catalogue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Rows of the edition of 2026-11-22, whose metrics the packaged edition has renamed: four states, with their facts and laws. */
public final class OldEdition {
    private static final String FOLDER = "/edition-2026-11-22/";

    private OldEdition() {}

    public static EditionData data() {
        return EditionReader.read("2026-11-22", null, OldEdition::open);
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(OldEdition.class.getResourceAsStream(FOLDER + file), file),
                StandardCharsets.UTF_8);
    }
}
