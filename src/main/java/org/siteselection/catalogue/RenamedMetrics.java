package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NearestName;

/**
 * The metrics of earlier editions that the packaged one has under another id, read from {@code renamed.csv}: old id, new id,
 * what changed, and its detail. Several old ids may have one new id.
 */
public final class RenamedMetrics {
    private static final String FILE = "renamed.csv";
    private static final String DROPPED = "dropped";

    private static @Nullable Map<String, Renaming> renamings;

    /**
     * @param to the id in the packaged edition
     * @param dropped whether the old figures were wrong, so that figures under {@code to} do not continue them
     */
    public record Renaming(String from, String to, boolean dropped) {
        private String sentence() {
            return dropped ? "It was dropped; '" + to + "' replaces it." : "It was renamed to '" + to + "'.";
        }
    }

    private RenamedMetrics() {}

    /** @throws InvalidEditionException when the packaged file breaks its own rules */
    public static Collection<Renaming> all() {
        return byOldId().values();
    }

    /** A sentence that names the new id; empty if the edition renamed no metric of this id. */
    public static Optional<String> sentence(String id) {
        return Optional.ofNullable(byOldId().get(id)).map(Renaming::sentence);
    }

    /**
     * The hint for an unknown metric, as a sentence with a leading space: its new id or, if it was not renamed, the nearest of
     * {@code known}; empty if there is neither.
     */
    public static String hint(String id, Collection<String> known) {
        return sentence(id).map(sentence -> " " + sentence).orElseGet(() -> NearestName.hint(id, known));
    }

    private static synchronized Map<String, Renaming> byOldId() {
        Map<String, Renaming> read = renamings;
        if (read == null) {
            read = read();
            renamings = read;
        }
        return read;
    }

    private static Map<String, Renaming> read() {
        List<RowIssue> issues = new ArrayList<>();
        List<TableRow> rows = CsvTable.ofEdition(FILE, List.of("old", "new", "change", "detail"), List.of(), issues)
                .read(PackagedEdition.open(FILE));
        KnownIds known = KnownIds.of(PackagedEdition.data());
        Map<String, Renaming> read = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (TableRow row : rows) {
            String from = row.required("old");
            row.unique(from, ids);
            if (known.metrics().containsKey(from)) {
                row.issue("old", "'" + from + "' is still a metric");
            }
            String to = row.required("new");
            if (!known.metrics().containsKey(to)) {
                row.issue("new", "unknown metric '" + to + "'");
            }
            read.put(from, new Renaming(from, to, row.required("change").startsWith(DROPPED)));
        }
        if (!issues.isEmpty()) {
            throw new InvalidEditionException(issues);
        }
        return read;
    }
}
