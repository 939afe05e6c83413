package org.siteselection.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.siteselection.suites.OwnDirectory;

/** The document of a ranking, printed by a browser. The PDF files are written to {@code target/page}. */
@QuarkusTest
class ReportPrintTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.started();
    }

    @Test
    void printsOnBothPaperSizesWithTheAnswerOnOnePage() throws IOException {
        String document = given().contentType("application/json")
                .body(
                        "{\"ruleSet\":\"asic-assembly\",\"parameters\":{\"parent_country\":\"DE\"},\"robustness\":{\"samples\":2000},"
                                + "\"scenarios\":true,\"question\":\"In which state does the assembly line go?\"}")
                .post("/v1/reports")
                .asString();
        List<String> faults = new CopyOnWriteArrayList<>();
        Files.writeString(OwnDirectory.written("page", "report.html"), document);
        try (Page page = chromium.browser().newPage()) {
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onRequest(request -> faults.add("request to " + request.url()));
            page.setContent(document);
            for (String format : List.of("Letter", "A4")) {
                byte[] pdf = page.pdf(new Page.PdfOptions()
                        .setFormat(format)
                        .setPath(OwnDirectory.written("page", "report-" + format.toLowerCase(Locale.ROOT) + ".pdf"))
                        .setPrintBackground(true));
                assertThat(pages(pdf)).as(format).isBetween(4L, 18L);
                byte[] second = page.pdf(new Page.PdfOptions()
                        .setFormat(format)
                        .setPageRanges("2")
                        .setPrintBackground(true));
                assertThat(pages(second)).isEqualTo(1);
            }
            // Everything before the section of the ranking fits the first page of A4, 297 mm less the margins.
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(680, 900);
            Object height = page.evaluate("document.querySelector('.cover').getBoundingClientRect().height");
            assertThat(((Number) height).doubleValue()).isLessThan(245 * 96 / 25.4);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void isReadableOnAPhoneWithoutScrollingSideways() {
        String document = given().contentType("application/json")
                .body(
                        "{\"ruleSet\":\"asic-assembly\",\"robustness\":{\"samples\":500},\"scenarios\":true,\"candidates\":[{\"from\":\"states\"},"
                                + "{\"id\":\"mill\",\"name\":\"Old mill\",\"state\":\"TX\",\"latitude\":32.99,\"longitude\":-97.32}]}")
                .post("/v1/reports")
                .asString();
        for (int width : new int[] {390, 640, 768}) {
            try (Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 800))) {
                page.setContent(document);
                Object excess = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(((Number) excess).intValue()).as("%d pixels", width).isLessThanOrEqualTo(0);
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(OwnDirectory.written("page", "report-" + width + ".png")));
            }
        }
    }

    private static long pages(byte[] pdf) {
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
