package org.siteselection.rules;

import org.siteselection.expression.EvaluationException;

/** A well-formed question that has no answer, with the name of what stands in the way. */
public final class UnscorableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /**
     * @param code kebab-case, {@code division-by-zero}
     * @param field what is at fault, as a caller would write it: {@code weights.energy}, a criterion's path
     */
    UnscorableException(String code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** A value of a candidate that an expression cannot give. */
    static UnscorableException of(Candidate candidate, String path, EvaluationException e) {
        return new UnscorableException(
                e.code(),
                path,
                "'" + path + "' cannot be computed for '" + candidate.id() + "': " + e.getMessage() + ".");
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }
}
