package org.siteselection.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.JsonDocuments;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Issue;

/** The same faults in a request and in a rule document have the same words, except for the names of JSON and YAML values. */
class MapReaderTest {
    private static final List<String> WORDS = List.of("top", "full");

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "{'name': 5}",
                        "name must be text, was 5.",
                        "1:10 'name' must be text, was the number 5. Put it in quotes."),
                Arguments.of(
                        "{'name': {'a': 1}}",
                        "name must be text, was an object.",
                        "1:10 'name' must be text, was a map."),
                Arguments.of(
                        "{'share': 'x'}",
                        "share must be a number, was \"x\".",
                        "1:11 'share' must be a number, was the text 'x'."),
                Arguments.of(
                        "{'on': 'yes'}",
                        "on must be true or false, was \"yes\".",
                        "1:8 'on' must be true or false, was the text 'yes'. Write true or false."),
                Arguments.of(
                        "{'on': [1]}",
                        "on must be true or false, was an array.",
                        "1:8 'on' must be true or false, was a list."),
                Arguments.of(
                        "{'list': 1}",
                        "list must be an array, was 1.",
                        "1:10 'list' must be a list, was the number 1."),
                Arguments.of(
                        "{'list': ['a', 2]}",
                        "list[1] must be text, was 2.",
                        "1:16 An item of 'list' must be text, was the number 2. Put it in quotes."),
                Arguments.of(
                        "{'map': true}",
                        "map must be an object, was true.",
                        "1:9 'map' must be a map, was the boolean true."),
                Arguments.of(
                        "{'map': {'deep': 1}}",
                        "map.deep is not known here. Known: .",
                        "1:10 The key 'deep' is not known here. Known: ."),
                Arguments.of(
                        "{'word': 'ful'}",
                        "word must be one of top, full, was 'ful'. Maybe 'full' was meant.",
                        "1:10 'word' must be one of top, full, was 'ful'. Maybe 'full' was meant."),
                Arguments.of(
                        "{'nam': 1}",
                        "nam is not known here. Maybe 'name' was meant.",
                        "1:2 The key 'nam' is not known here. Maybe 'name' was meant."),
                Arguments.of(
                        "{'colour': 1}",
                        "colour is not known here. Known: name, share, on, list, map, word.",
                        "1:2 The key 'colour' is not known here. Known: name, share, on, list, map, word."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRequestAndARuleDocumentHaveTheSameFaults(String text, String violation, String issue) throws Exception {
        String json = text.replace('\'', '"');
        assertThat(violations(json)).containsExactly(violation);
        assertThat(issues(json)).containsExactly(issue);
    }

    static Stream<String> absent() {
        return Stream.of(
                "{}",
                "{'name': null, 'share': null, 'on': null, 'list': null, 'map': null, 'word': null}",
                "{'map': {}}");
    }

    @ParameterizedTest
    @MethodSource("absent")
    void nullMeansNotGiven(String text) throws Exception {
        assertThat(violations(text.replace('\'', '"'))).isEmpty();
        assertThat(issues(text.replace('\'', '"'))).isEmpty();
    }

    private static List<String> violations(String json) throws Exception {
        List<Violation> violations = new ArrayList<>();
        JsonFields fields = JsonFields.of((ObjectNode) new ObjectMapper().readTree(json), violations);
        read(fields);
        fields.object("map").ifPresent(JsonFields::close);
        fields.oneOf("word", WORDS);
        fields.close();
        return violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .toList();
    }

    private static List<String> issues(String json) {
        Issues issues = new Issues();
        Doc.Mapping document = JsonDocuments.read("rules.json", json, issues).orElseThrow();
        Section section = new Section(document, "", issues);
        read(section);
        section.section("map").ifPresent(Section::close);
        section.oneOf("word", "other-word", WORDS);
        section.close();
        return issues.list().stream().map(MapReaderTest::text).toList();
    }

    private static String text(Issue issue) {
        return (issue.line() + ":" + issue.column() + " " + issue.message() + " " + issue.hint()).strip();
    }

    private static void read(MapReader<?> reader) {
        reader.text("name");
        reader.number("share");
        reader.flag("on");
        reader.texts("list");
    }
}
