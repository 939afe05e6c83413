package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.http.Excerpt;
import org.siteselection.http.Tokens;

/** Every request in README and docs works as printed, and every printed answer is the real one. */
@QuarkusTest
class ReadmeTest {
    private static final String HERE = "http://localhost:8080";
    private static final Pattern CURL = Pattern.compile("^(?:.*`)?(curl [^`\n]*)", Pattern.MULTILINE);
    private static final Pattern ANSWERED =
            Pattern.compile("```sh\n(curl [^\n]*)\n```\n(?:(?!```).)*?```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    /** The README and the pages that it leads to, in the order in which a newcomer reads them. */
    private static String promises() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String page : List.of(
                "README.md",
                "docs/api.md",
                "docs/bulk.md",
                "docs/deciding.md",
                "docs/editing.md",
                "docs/operations.md",
                "docs/configuration.md",
                "docs/data.md")) {
            all.append(read(page)).append('\n');
        }
        return all.toString();
    }

    static Stream<String> requests() throws IOException {
        return CURL.matcher(promises()).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestIsAnswered(String curl) {
        Response answer = run(curl);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204);
        assertThat(answer.asString().isBlank()).isEqualTo(answer.statusCode() == 204);
    }

    @Test
    void theTableNamesEveryAddress() throws IOException {
        List<String> asked = requests()
                .map(curl -> addressOf(words(curl)))
                .map(ReadmeTest::path)
                .toList();
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray())
                .path("paths");
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/v1/")) {
                assertThat(asked).anyMatch(address -> address.matches(path.replaceAll("\\{[^}]*}", "[^/]+")));
            }
        });
        assertThat(asked)
                .contains(
                        "/q/openapi",
                        "/q/swagger-ui/",
                        "/q/health",
                        "/q/health/live",
                        "/q/health/ready",
                        "/q/health/started",
                        "/q/metrics");
    }

    @Test
    void everyAnswerIsTheRealOne() throws IOException {
        List<MatchResult> answered = ANSWERED.matcher(promises()).results().toList();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(2);
        ObjectMapper json = new ObjectMapper();
        for (MatchResult pair : answered) {
            JsonNode real = json.readTree(run(pair.group(1)).asByteArray());
            assertThat(Excerpt.difference(json.readTree(pair.group(2)), real))
                    .as(pair.group(1))
                    .isEmpty();
        }
        assertThat(promises()).contains("\"name\": \"Texas\", \"score\": ", "\"name\": \"Florida\", \"score\": ");
    }

    @Test
    void theTableOfFactorsIsTheRealOne() throws IOException {
        JsonNode ranking = texasAndFlorida("");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ranking.at("/0/factors").size(); i++) {
            JsonNode tx = ranking.at("/0/factors/" + i);
            JsonNode fl = ranking.at("/1/factors/" + i);
            rows.add("| " + tx.path("id").asText() + " | "
                    + Stream.of(
                                    tx.path("weight"),
                                    tx.path("score"),
                                    tx.path("contribution"),
                                    fl.path("score"),
                                    fl.path("contribution"))
                            .map(ReadmeTest::hundredths)
                            .reduce((a, b) -> a + " | " + b)
                            .orElseThrow()
                    + " |");
        }
        rows.add("| sum | 1.00 | | " + hundredths(ranking.at("/0/score")) + " | | " + hundredths(ranking.at("/1/score"))
                + " |");
        assertThat(promises().lines()).containsSubsequence(rows);
    }

    @Test
    void theGuideForAuthorsQuotesTheRealScores() throws IOException {
        JsonNode now = texasAndFlorida("");
        JsonNode then = texasAndFlorida(",\"weights\":{\"energy\":30}");
        String guide = read("scoring-rules/README.md");
        for (JsonNode ranking : List.of(now, then)) {
            assertThat(guide)
                    .contains("Texas " + hundredths(ranking.at("/0/score")) + ", Florida "
                            + hundredths(ranking.at("/1/score")));
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "scoring-rules/README.md",
                "docs/api.md",
                "docs/bulk.md",
                "docs/deciding.md",
                "docs/editing.md",
                "docs/operations.md",
                "docs/configuration.md",
                "docs/data.md"
            })
    void everyLinkLeadsToAFile(String document) throws IOException {
        Path folder = Path.of(document).toAbsolutePath().getParent();
        assertThat(LINK.matcher(read(document)).results().map(match -> match.group(1)))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void theCatalogueHasItsDocumentedSize() throws IOException {
        int facts = Files.readAllLines(Path.of("src/main/resources/catalogue/facts.csv"))
                        .size()
                - 1;
        int metrics = given().get("/v1/metrics").jsonPath().getList("metrics").size();
        int laws = given().get("/v1/laws").jsonPath().getList("laws").size();
        long ofCounties = Files.readAllLines(Path.of("src/main/resources/catalogue/county-figures.csv")).stream()
                .skip(1)
                .flatMap(row -> Stream.of(row.split(",")).skip(1))
                .filter(cell -> !cell.isEmpty())
                .count();
        assertThat(promises())
                .contains(String.format(
                        Locale.ROOT,
                        "51 states with %,d facts, 3,144 counties with %,d facts, %d metrics and %d laws",
                        facts,
                        ofCounties,
                        metrics,
                        laws));
    }

    private static JsonNode texasAndFlorida(String more) throws IOException {
        Response answer = given().contentType("application/json")
                .accept("application/json")
                .body("{\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\"]" + more + "}")
                .post("/v1/rankings");
        return new ObjectMapper().readTree(answer.asByteArray()).path("ranking");
    }

    private static String hundredths(JsonNode number) {
        return String.format(Locale.ROOT, "%.2f", number.doubleValue());
    }

    private static List<String> words(String curl) {
        return WORD.matcher(curl)
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .map(word -> word.replace("$TOKEN", Tokens.EDITOR))
                .map(word -> word.contains("$RUN") ? word.replace("$RUN", KeptRuns.FIRST.id()) : word)
                .map(word -> word.contains("$OTHER") ? word.replace("$OTHER", KeptRuns.SECOND.id()) : word)
                .toList();
    }

    private static String addressOf(List<String> words) {
        return words.stream().filter(word -> word.startsWith(HERE)).findFirst().orElseThrow();
    }

    private static String path(String address) {
        return address.substring(HERE.length()).replaceAll("\\?.*", "");
    }

    /** Sends what the command line would send; an option that it does not know is an error. */
    private static Response run(String curl) {
        List<String> words = words(curl);
        RequestSpecification request = given().urlEncodingEnabled(false).accept("*/*");
        String method = "GET";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> {}
                case "-H" -> {
                    String[] header = words.get(++i).split(": ");
                    if (header[0].equals("Accept")) {
                        request.accept(header[1]);
                    } else {
                        request.header(header[0], header[1]);
                    }
                }
                case "-o" -> i++;
                case "-X" -> method = words.get(++i);
                case "-d" -> {
                    method = method.equals("GET") ? "POST" : method;
                    request.body(words.get(++i));
                }
                default -> assertThat(words.get(i)).startsWith(HERE);
            }
        }
        return request.request(method, addressOf(words).substring(HERE.length()));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(10_240);
    }
}
