package org.siteselection.assessment;

import java.util.List;
import java.util.Objects;
import org.siteselection.expression.EvaluationException;

/** A well-formed question has no answer; the exception names the cause. */
public final class UnscorableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FIELDS = 1_000;

    private final String code;
    private final transient List<String> fields;

    /**
     * @param code kebab-case, {@code division-by-zero}
     * @param field the field at fault, as a caller would write it: {@code weights.energy}, a criterion's path
     */
    public UnscorableException(String code, String field, String message) {
        this(code, List.of(field), message);
    }

    /**
     * @param fields all fields at fault, at least one; the first 1000 are kept
     */
    UnscorableException(String code, List<String> fields, String message) {
        super(message, null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields.subList(0, Math.min(fields.size(), MOST_FIELDS)));
    }

    /** A value of a candidate that an expression cannot give. */
    static UnscorableException of(Candidate candidate, String path, EvaluationException e) {
        return new UnscorableException(
                e.code(),
                path,
                "'" + path + "' cannot be computed for '" + candidate.id() + "': " + e.getMessage() + ".");
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public String code() {
        return code;
    }

    /** The fields at fault, as a caller would write them; at least one. */
    public List<String> fields() {
        return fields;
    }
}
