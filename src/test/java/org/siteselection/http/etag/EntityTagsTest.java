package org.siteselection.http.etag;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final EntityTag TAG = new EntityTag("abc");

    @Test
    void dependOnEveryPartAndOnTheVersion() {
        EntityTags tags = new EntityTags("1.0.0");
        assertThat(tags.of("a", "b")).isEqualTo(tags.of("a", "b"));
        assertThat(tags.of("a", "b"))
                .isNotEqualTo(tags.of("ab", ""))
                .isNotEqualTo(tags.of("b", "a"))
                .isNotEqualTo(tags.of("a", "b", ""))
                .isNotEqualTo(new EntityTags("1.0.1").of("a", "b"));
        assertThat(tags.of("a").isWeak()).isFalse();
    }

    @Test
    void tagsOfDifferentPartsDiffer() {
        EntityTag part = EntityTags.part(TAG, "place=TX");
        assertThat(part).isNotEqualTo(TAG).isNotEqualTo(EntityTags.part(TAG, "place=FL"));
        assertThat(EntityTags.part(TAG, "")).isEqualTo(TAG);
    }

    @Test
    void revisedTagsDifferByAddressAndRevision() {
        EntityTag revised = EntityTags.revised(TAG, "/v1/facts", 7);
        assertThat(revised)
                .isNotEqualTo(TAG)
                .isNotEqualTo(EntityTags.revised(TAG, "/v1/places", 7))
                .isNotEqualTo(EntityTags.revised(TAG, "/v1/facts", 8))
                .isNotEqualTo(EntityTags.revised(new EntityTag("abd"), "/v1/facts", 7));
        assertThat(revised.isWeak()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "*", " * ", "\"x\", \"abc\"", "\"x\",W/\"y,z\" , W/\"abc\""})
    void match(String ifNoneMatch) {
        assertThat(EntityTags.matches(TAG, ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"ab\"", "\"ABC\"", "\"x\" abc \"y\"", "\"abc", "\"*\""})
    void doNotMatch(String ifNoneMatch) {
        assertThat(EntityTags.matches(TAG, ifNoneMatch)).isFalse();
    }

    @Test
    void doNotMatchWithoutTheHeader() {
        assertThat(EntityTags.matches(TAG, null)).isFalse();
    }
}
