package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

class DatabaseFailuresTest {
    private final DatabaseFailures failures = new DatabaseFailures(Optional::empty);

    @Test
    void everyFailureOnALostFileIsA503() {
        DatabaseFailures lost = new DatabaseFailures(() -> Optional.of("The database file was deleted."));
        SQLException noTable = new SQLException("Table \"PLACE\" not found", "42S02");
        assertThat(failures.translate(new PersistenceException(noTable))).isEmpty();
        ApiException problem = lost.translate(new PersistenceException(noTable)).orElseThrow();
        assertThat(problem.problem()).isEqualTo(ProblemCode.DATABASE_UNAVAILABLE);
        assertThat(problem.getMessage())
                .contains("The database file was deleted.")
                .doesNotContain("PLACE");
        assertThat(lost.translate(new IllegalStateException("of its own"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, An I/O error occurred while sending to the backend., does not answer",
        "08001, Connection refused, does not answer",
        "57P01, terminating connection due to administrator command, does not answer",
        "57P03, the database system is starting up, does not answer",
        "53300, too many clients already, does not answer",
        "53100, could not extend file: No space left on device, disk is full",
        "40001, could not serialize access due to concurrent update, other requests were writing",
        "40P01, deadlock detected, other requests were writing",
        "55P03, canceling statement due to lock timeout, other requests were writing",
        "25006, cannot execute INSERT in a read-only transaction, is read-only",
        ", Acquisition timeout while waiting for new connection, does not answer"
    })
    void transientFailuresAreA503(String state, String message, String told) {
        ApiException problem = failures.translate(
                        new PersistenceException(new RuntimeException(new SQLException(message, state))))
                .orElseThrow();
        assertThat(problem.problem()).isEqualTo(ProblemCode.DATABASE_UNAVAILABLE);
        assertThat(problem.getMessage()).contains(told).doesNotContain(message);
    }

    @ParameterizedTest
    @CsvSource({"23505", "23503", "22001", "42P01", "42601"})
    void defectsOfTheServiceAreNotTransientFailures(String state) {
        assertThat(failures.translate(new PersistenceException(new SQLException("no", state))))
                .isEmpty();
        assertThat(failures.translate(new IllegalStateException("no"))).isEmpty();
    }

    @Test
    void everyConnectionErrorMeansNoDatabase() {
        SQLException driver = new SQLException("Something unusual has occurred", "99999");
        assertThat(failures.translate(new GenericJDBCException("Unable to acquire JDBC Connection", driver)))
                .isPresent();
        assertThat(failures.translate(new GenericJDBCException("could not execute statement", driver)))
                .isEmpty();
    }

    @Test
    void aSuppressedReasonIsFound() {
        RuntimeException commit = new RuntimeException("Could not commit transaction.");
        commit.addSuppressed(new RuntimeException(new SQLTransientConnectionException("gone")));
        assertThat(failures.translate(commit)).isPresent();
    }

    @Test
    void aFileThatCannotGrowIsAFullDisk() {
        SQLException writing = new BatchUpdateException(
                "IO Exception", "90031", new int[0], new IllegalStateException(new IOException("File too large")));
        assertThat(failures.translate(writing).orElseThrow().getMessage()).contains("disk is full");
    }
}
