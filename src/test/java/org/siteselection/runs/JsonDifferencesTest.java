package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

class JsonDifferencesTest {
    private static JsonDifferences between(String before, String after, int most) {
        return JsonDifferences.between(
                AskRuns.tree(before.replace('\'', '"')), AskRuns.tree(after.replace('\'', '"')), most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1} | {'a':1.0} | ",
                "{'a':1,'b':2} | {'b':2,'a':1} | ",
                "{'a':[{'b':1}]} | {'a':[{'b':1,'from':null}],'c':2} | ",
                "{'a':{'b':[1,{'c':2}]}} | {'a':{'b':[1,{'c':3}]}} | a.b[1].c 2 3",
                "{'a':[1,2]} | {'a':[1]} | a[1] 2 \"(absent)\"",
                "{'a':null} | {} | a null \"(absent)\"",
                "{'a':{}} | {'a':[7]} | a \"an object of 0\" \"an array of 1\"",
                "{'a':'1'} | {'a':1} | a \"1\" 1"
            })
    void aDifferenceIsNamedByItsPath(String before, String after, String expected) {
        String found = between(before, after, 10).listed().stream()
                .map(one -> one.path() + " " + one.before() + " " + one.after())
                .reduce("", String::concat);
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void allDifferencesAreCountedAndSomeListed() {
        JsonDifferences found = between("[1,2,3,4]", "[5,6,7,8]", 3);
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.listed()).hasSize(3);
    }

    @Test
    void readingAndComparisonEndWithTheStopRule() {
        PackedText text = PackedText.of("[" + "0,".repeat(1_000_000) + "0]");
        StopRule over = new StopRule(() -> false, () -> 1, 0);
        assertThatThrownBy(() -> over.during(() -> ExactJson.tree(text))).isInstanceOf(StoppedException.class);
        JsonNode tree = ExactJson.tree(text);
        JsonNode same = ExactJson.tree(text);
        assertThatThrownBy(() -> over.during(() -> JsonDifferences.between(tree, same, 10)))
                .isInstanceOf(StoppedException.class);
    }
}
