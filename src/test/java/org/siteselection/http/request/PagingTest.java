package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

class PagingTest {
    private static Paging read(Map<String, List<String>> query) {
        return Paging.of(QueryParameters.single(Paging.PAGE, Paging.SIZE).read(query));
    }

    @Test
    void theDefaultIsTheFirstTwenty() {
        assertThat(read(Map.of())).isEqualTo(new Paging(0, 20));
        assertThat(read(Map.of("page", List.of("3"), "size", List.of("200")))).isEqualTo(new Paging(3, 200));
    }

    @ParameterizedTest
    @CsvSource({"page, -1", "page, x", "page, ''", "page, 1.5", "page, 99999999999", "size, 0", "size, 201", "size, 2e1"
    })
    void aNumberOutOfRangeGetsTheRange(String name, String value) {
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> read(Map.of(name, List.of(value))));
        assertThat(thrown.problem()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(thrown.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(name);
            assertThat(violation.message()).contains("must be a whole number from", "'" + value + "'");
        });
    }
}
