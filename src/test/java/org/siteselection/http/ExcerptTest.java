package org.siteselection.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All checks of printed answers use this comparison. */
class ExcerptTest {
    private static final String REAL = "{'a':1.0,'list':[{'id':'x','n':1},{'id':'y','n':2}],'none':[],'digest':'sha256:"
            + "0".repeat(64) + "','at':'2026-11-22T18:00:00.5Z'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'a':1}",
                "{'list':[{'id':'y'}]}",
                "{'list':[{'n':1},{'n':2}]}",
                "{'none':[]}",
                "{'digest':'sha256:2bd5…'}",
                "{'at':'2026-12-01T09:30:00Z'}"
            })
    void isPartOfTheAnswer(String shown) throws JsonProcessingException {
        assertThat(Excerpt.difference(json(shown), json(REAL))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':2}|/a is 1.0, not 2",
                "{'b':1}|/b is not in the answer",
                "{'list':[{'id':'y','n':3}]}|/list/1/n is 2, not 3",
                "{'list':[{'id':'y'},{'id':'x'}]}|in this order",
                "{'list':[]}|/list is",
                "{'none':[1]}|/none is",
                "{'digest':'md5:1'}|/digest is",
                "{'at':'yesterday'}|/at is"
            })
    void isNotPartOfTheAnswer(String shown, String difference) throws JsonProcessingException {
        assertThat(Excerpt.difference(json(shown), json(REAL)))
                .hasValueSatisfying(found -> assertThat(found).contains(difference));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
