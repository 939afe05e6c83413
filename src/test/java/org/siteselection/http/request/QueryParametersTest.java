package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

class QueryParametersTest {
    private static final QueryParameters.Known KNOWN = QueryParameters.single("explain", "method")
            .repeatable("candidate", "state")
            .prefixed("parameter.");

    @Test
    void readsKnownFields() {
        QueryParameters read = KNOWN.read(Map.of(
                "explain", List.of("full"),
                "candidate", List.of("TX", "FL"),
                "parameter.headcount", List.of("400"),
                "parameter.country", List.of("US")));
        assertThat(read.one("explain")).contains("full");
        assertThat(read.one("method")).isEmpty();
        assertThat(read.all("candidate")).containsExactly("TX", "FL");
        assertThat(read.prefixed("parameter."))
                .containsExactly(Map.entry("country", "US"), Map.entry("headcount", "400"));
    }

    @Test
    void reportsAllErrors() {
        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> KNOWN.read(Map.of(
                        "explian", List.of("full"),
                        "method", List.of("topsis", "edas"),
                        "parameter.", List.of("1"),
                        "zzzzzz", List.of(""))));
        assertThat(thrown.problem()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(thrown.violations())
                .extracting(Violation::field)
                .containsExactly("explian", "method", "parameter.", "zzzzzz");
        assertThat(thrown.violations().get(0).message()).contains("Maybe 'explain' was meant.");
        assertThat(thrown.violations().get(1).message()).isEqualTo("must be given once, was given 2 times.");
        assertThat(thrown.violations().get(3).message())
                .contains("Known: candidate, explain, method, parameter.…, state.");
        assertThat(thrown.getMessage()).contains("explian", "zzzzzz");
    }

    @Test
    void controlCharactersInNamesAndValuesAreRefused() {
        ApiException thrown = catchThrowableOfType(
                ApiException.class,
                () -> KNOWN.read(Map.of(
                        "explain", List.of("\0"),
                        "method", List.of("to\npsis"),
                        "candidate", List.of("TX", "F\u007FL"),
                        "parameter.a\u001Fb", List.of("1"),
                        "state", List.of("\u00e9 \u0080"))));
        assertThat(thrown.problem()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(thrown.violations())
                .containsExactly(
                        new Violation("candidate", "must not have control characters, has U+007F."),
                        new Violation("explain", "must not have control characters, has U+0000."),
                        new Violation("method", "must not have control characters, has U+000A."),
                        new Violation("parameter.a\u001Fb", "must not have control characters, has U+001F."));
    }

    @Test
    void theCanonicalFormIgnoresOnlyTheOrderOfNames() {
        String one = KNOWN.read(Map.of("state", List.of("TX", "FL"), "explain", List.of("a&b=c")))
                .canonical();
        assertThat(one).isEqualTo("explain=a%26b%3Dc&state=TX&state=FL");
        assertThat(KNOWN.read(Map.of("state", List.of("FL", "TX"), "explain", List.of("a&b=c")))
                        .canonical())
                .isNotEqualTo(one);
    }
}
