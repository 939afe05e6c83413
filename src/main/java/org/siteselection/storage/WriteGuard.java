package org.siteselection.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/** Whether this instance may change what is stored. Every change asks in its transaction, before it writes. */
@ApplicationScoped
public class WriteGuard {
    private final OpenedFile file;
    private final SchemaVersion schema;

    WriteGuard(OpenedFile file, SchemaVersion schema) {
        this.file = file;
        this.schema = schema;
    }

    /**
     * @throws ApiException {@code database-unavailable} when what is written would be lost, {@code unavailable} when the tables
     *     are those of a newer version
     */
    public void requireWritable() {
        fault().ifPresent(fault -> {
            throw new ApiException(
                    ProblemCode.DATABASE_UNAVAILABLE,
                    fault + " Nothing was stored. Rankings of the loaded catalogue go on.");
        });
        refusal().ifPresent(refusal -> {
            throw new ApiException(
                    ProblemCode.UNAVAILABLE,
                    refusal + " It reads and ranks; changes are made through an instance of the newer version.");
        });
    }

    /** What happened to the database, so that a write that should be possible is not; empty when nothing did. */
    public Optional<String> fault() {
        return file.fault();
    }

    /**
     * Why this instance refuses changes although the database is well; empty when it does not.
     *
     * @throws RuntimeException when the database does not answer
     */
    public Optional<String> refusal() {
        return schema.newer();
    }
}
