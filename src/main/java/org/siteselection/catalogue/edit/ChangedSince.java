package org.siteselection.catalogue.edit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.RowRevisions;
import org.siteselection.catalogue.RowText;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/** Keeps a change from overwriting or deleting what its author has not seen. */
final class ChangedSince {
    /** So many rows are told with their values in the detail of the answer. */
    private static final int TOLD = 3;

    private ChangedSince() {}

    /**
     * Judges only rows that would be changed or deleted; one that is just so already is no change (RFC 9110, section 13.1.1), and
     * one that is added overwrites nothing.
     *
     * @param seen the revision that the author has seen
     * @throws ApiException {@code precondition-failed}, which names the rows that a later revision wrote
     */
    static void refuse(ChangeSet changes, RowRevisions rows, long seen) {
        List<Violation> newer = changes.all()
                .filter(change -> change.change().before() != null)
                .filter(change -> rows.of(change.kind(), change.key()) > seen)
                .map(ChangedSince::violation)
                .toList();
        if (newer.isEmpty()) {
            return;
        }
        String told = newer.stream().limit(TOLD).map(Violation::message).collect(Collectors.joining(" "));
        String more = newer.size() > TOLD ? " (and " + (newer.size() - TOLD) + " more)" : "";
        throw new ApiException(
                ProblemCode.PRECONDITION_FAILED,
                (newer.size() == 1 ? "" : newer.size() + " rows are not as in the answer whose ETag If-Match names. ")
                        + told + more + " Nothing was changed; read again, or make another dry run.",
                newer.stream().limit(Violation.MOST).toList());
    }

    private static Violation violation(ChangeSet.OfKind<?> change) {
        String row = change.change().row();
        return new Violation(
                row.isEmpty() ? change.kind().singular() : row,
                "'" + change.key() + "' has changed since: it is "
                        + RowText.of(Objects.requireNonNull(change.change().before())) + ".");
    }
}
