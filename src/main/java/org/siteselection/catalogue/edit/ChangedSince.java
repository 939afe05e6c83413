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

/** Prevents a change from overwriting or deleting rows that its author has not seen. */
final class ChangedSince {
    /** Maximum of rows that the detail of the answer lists with their values. */
    private static final int TOLD = 3;

    private ChangedSince() {}

    /**
     * Checks only rows that would be changed or deleted. A row with the requested content is not a change (RFC 9110, section
     * 13.1.1), and an added row overwrites nothing.
     *
     * @param seen revision that the author has seen
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
