package org.siteselection.http.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siteselection.text.ShortText;

/** A request fails; the exception has all content of the problem document. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String specificCode;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    /** Maximum of characters of a detail, which may repeat several texts of the caller. */
    private static final int LONGEST_DETAIL = 2_000;

    private ApiException(
            ProblemCode code,
            String specificCode,
            String detail,
            List<Violation> violations,
            Map<String, Object> extensions) {
        super(ShortText.inMessage(detail, LONGEST_DETAIL));
        this.code = code;
        this.specificCode = specificCode;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    public ApiException(ProblemCode code, String detail) {
        this(code, code.code(), detail, List.of(), Map.of());
    }

    public ApiException(ProblemCode code, String detail, List<Violation> violations) {
        this(code, code.code(), detail, violations.subList(0, Math.min(violations.size(), Violation.MOST)), Map.of());
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** With all violations, for callers that limit their number themselves. */
    public static ApiException ofEverything(ProblemCode code, String detail, List<Violation> violations) {
        return new ApiException(code, code.code(), detail, violations, Map.of());
    }

    /** The same problem under a more specific code, for example {@code method-needs-direction} instead of {@code unscorable}. */
    public ApiException as(String specific) {
        return new ApiException(code, specific, getMessage(), violations, extensions);
    }

    /** The same problem with one more member in its document, for example the issues of a rule document. */
    public ApiException with(String member, Object value) {
        Map<String, Object> more = new java.util.TreeMap<>(extensions);
        more.put(member, value);
        return new ApiException(code, specificCode, getMessage(), violations, more);
    }

    public ProblemCode problem() {
        return code;
    }

    /** Kebab-case code of the document. */
    public String code() {
        return specificCode;
    }

    /** The violations, usually the first {@value Violation#MOST}. */
    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
