package org.siteselection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityTag;
import java.util.Map;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    private static final EntityTag TAG = new EntityTag("abc");

    private static Preconditions given(Map<String, String> headers) {
        return Preconditions.of(new HttpHeadersImpl(headers.entrySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"abc\"", "\"x\", \"abc\"", " \"abc\" "})
    void aMatchAllowsTheChange(String ifMatch) {
        Preconditions conditions = given(Map.of("If-Match", ifMatch));
        assertThat(conditions.mayChange()).isTrue();
        assertThatCode(() -> conditions.check(true, TAG)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abd\"", "W/\"abc\"", "\"ab\", \"c\""})
    void anythingElseFails(String ifMatch) {
        Preconditions conditions = given(Map.of("If-Match", ifMatch));
        assertThatThrownBy(() -> conditions.check(true, TAG))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.problem()).isEqualTo(ProblemCode.PRECONDITION_FAILED));
    }

    @Test
    void nothingIsChangedThatIsNotThere() {
        assertThatThrownBy(() -> given(Map.of("If-Match", "*")).check(false, TAG))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("nothing is");
    }

    @Test
    void ifNoneMatchStarAsksForNothingToBeThere() {
        Preconditions conditions = given(Map.of("If-None-Match", "*"));
        assertThat(conditions.mayChange()).isFalse();
        assertThatCode(() -> conditions.check(false, TAG)).doesNotThrowAnyException();
        assertThatThrownBy(() -> conditions.check(true, TAG)).isInstanceOf(ApiException.class);
    }

    @Test
    void withoutConditionsNothingIsChecked() {
        assertThat(given(Map.of()).mayChange()).isFalse();
        assertThatCode(() -> given(Map.of()).check(true, TAG)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc", "\"a\" \"b\"", ""})
    void whatIsNoTagIsRefused(String ifMatch) {
        assertThatThrownBy(() -> given(Map.of("If-Match", ifMatch)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.problem()).isEqualTo(ProblemCode.INVALID_REQUEST));
    }
}
