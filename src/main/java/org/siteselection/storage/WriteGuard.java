package org.siteselection.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/** Decides whether this instance may change stored data. Every change calls it in its transaction, before it writes. */
@ApplicationScoped
public class WriteGuard {
    private final OpenedFile file;
    private final SchemaVersion schema;

    WriteGuard(OpenedFile file, SchemaVersion schema) {
        this.file = file;
        this.schema = schema;
    }

    /**
     * @throws ApiException {@code database-unavailable} if written data would be lost, {@code unavailable} if the schema is
     *     newer than this version
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

    /** The fault of the database that prevents writes; empty if there is none. */
    public Optional<String> fault() {
        return file.fault();
    }

    /**
     * The reason why this instance refuses changes although the database has no fault; empty if it accepts changes.
     *
     * @throws RuntimeException when the database does not answer
     */
    public Optional<String> refusal() {
        return schema.newer();
    }
}
