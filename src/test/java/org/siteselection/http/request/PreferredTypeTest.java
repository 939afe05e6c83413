package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredTypeTest {
    private static boolean prefersHtml(String accept) {
        return PreferredType.prefers(accept, "text/html", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML; charset=utf-8",
                "text/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json;q=0.5, text/html;q=0.6",
                "*/*, application/json;q=0.9",
                "text/html, */*;q=0.1"
            })
    void callersThatPreferHtml(String accept) {
        assertThat(prefersHtml(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "*/*",
                "application/json",
                "application/json, text/html",
                "text/html;q=0",
                "text/html;q=0.5, application/json",
                "text/csv",
                "text/html;q=many, application/json",
                "application/*, text/html;q=0.2"
            })
    void callersThatDoNot(String accept) {
        assertThat(prefersHtml(accept)).isFalse();
    }

    @Test
    void noHeaderIsNoPreference() {
        assertThat(PreferredType.prefers(null, "text/html", "application/json")).isFalse();
    }
}
