package org.siteselection.http.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityTag;
import java.util.Map;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

class PreconditionsTest {
    private static final String FACTS = "/v1/facts";
    private static final EntityTag WHOLE = new EntityTags("1.0.0").of("facts");

    private static Preconditions given(Map<String, String> headers) {
        return Preconditions.of(new HttpHeadersImpl(headers.entrySet()));
    }

    private static Preconditions match(String ifMatch) {
        return given(Map.of("If-Match", ifMatch));
    }

    private static String tag(String path, long revision) {
        return '"' + EntityTags.revised(WHOLE, path, revision).getValue() + '"';
    }

    private static void assertFails(Preconditions conditions, boolean there, String detail) {
        assertThatThrownBy(() -> conditions.seen(there, FACTS, 9))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.problem()).isEqualTo(ProblemCode.PRECONDITION_FAILED))
                .hasMessageContaining(detail);
    }

    @Test
    void aTagContainsTheRevisionThatWasSeen() {
        assertThat(match(tag(FACTS, 7)).mayChange()).isTrue();
        assertThat(match(tag(FACTS, 7)).seen(true, FACTS, 9)).isEqualTo(7);
        assertThat(match(tag(FACTS, 9)).seen(true, FACTS, 9)).isEqualTo(9);
        EntityTag part = EntityTags.revised(EntityTags.part(WHOLE, "place=TX"), FACTS, 7);
        assertThat(match(" \"" + part.getValue() + "\" ").seen(true, FACTS, 9)).isEqualTo(7);
    }

    @Test
    void ofSeveralTagsTheNewestThatIsOfTheAddressCounts() {
        String tags = String.join(
                ", ", tag(FACTS, 5), tag("/v1/laws", 9), tag(FACTS, 7), tag(FACTS, 10), "W/" + tag(FACTS, 8), "\"x\"");
        assertThat(match(tags).seen(true, FACTS, 9)).isEqualTo(7);
    }

    @Test
    void aTagOfAnUnknownRevisionFails() {
        assertFails(match(tag("/v1/laws", 7)), true, "the ETag of another address than /v1/facts.");
        assertFails(match("W/" + tag(FACTS, 7)), true, "weak");
        assertFails(match(tag(FACTS, 10)), true, "is not valid here");
        assertFails(match('"' + WHOLE.getValue() + '"'), true, "is not valid here");
        assertFails(match("\"abc\""), true, "is not valid here");
        assertFails(match(tag(FACTS, 7).replaceFirst("7\"$", "9".repeat(19) + '"')), true, "is not valid here");
    }

    @Test
    void aStarMatchesAnyExistingResource() {
        assertThat(match("*").mayChange()).isTrue();
        assertThat(match("*").seen(true, FACTS, 9)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void missingRowsAreNotChanged() {
        assertFails(match("*"), false, "but it does not");
        assertFails(match(tag(FACTS, 7)), false, "but it does not");
    }

    @Test
    void ifNoneMatchStarRequiresThatTheResourceIsAbsent() {
        Preconditions conditions = given(Map.of("If-None-Match", "*"));
        assertThat(conditions.mayChange()).isFalse();
        assertThat(conditions.seen(false, FACTS, 9)).isEqualTo(Long.MAX_VALUE);
        assertFails(conditions, true, "but it does");
    }

    @Test
    void withoutConditionsNothingIsChecked() {
        assertThat(given(Map.of()).mayChange()).isFalse();
        assertThat(given(Map.of()).seen(true, FACTS, 9)).isEqualTo(Long.MAX_VALUE);
        assertThat(given(Map.of()).seen(false, FACTS, 9)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc", "\"a\" \"b\"", ""})
    void malformedTagsAreRefused(String ifMatch) {
        assertThatThrownBy(() -> given(Map.of("If-Match", ifMatch)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.problem()).isEqualTo(ProblemCode.INVALID_REQUEST));
    }
}
