package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the page at every width, light and dark, and for readers who use no pointer or no eyes. */
@QuarkusTest
class PageFormTest extends BrowserTest {
    private static final List<String> VIEWS = List.of(
            "?sel=TX",
            "?tab=compare&vs=TX,FL&show=cost",
            "?tab=robustness&map=tiles&all=1",
            "?tab=scenarios&open=energy&scenario=energy_first",
            "?tab=editor&places=TX,FL");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingSeriousInAnyView(ColorScheme scheme) {
        for (String view : VIEWS) {
            OpenedPage page = window(1280, 900, scheme).at(view).settled();
            page.find(".fold summary").first().click();
            assertThat(grave(page)).as(view).isEmpty();
        }
    }

    @Test
    void axeFindsNothingSeriousOnAPhone() {
        OpenedPage page = window(390, 844, ColorScheme.LIGHT).at("").settled();
        page.page().getByText("Question and weights").click();
        assertThat(grave(page)).isEmpty();
        page.page()
                .getByText("Details", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(grave(page)).isEmpty();
    }

    private static List<String> grave(OpenedPage page) {
        return new AxeBuilder(page.page())
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PageFormTest::inShort)
                        .toList();
    }

    private static String inShort(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                + rule.getNodes().get(0).getFailureSummary();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1280, 1920})
    void noWidthScrollsSideways(int width) {
        for (String view : VIEWS) {
            OpenedPage page = window(width, 900, ColorScheme.LIGHT).at(view).settled();
            if (width < 1200) {
                page.page()
                        .getByText("Details", new Page.GetByTextOptions().setExact(true))
                        .click();
            }
            assertThat(page.scrollsSideways()).as(view).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1280, 1920})
    void screenshotsAreTakenAtEveryWidth(int width) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            OpenedPage page = window(width, 900, scheme).at("?sel=TX").settled();
            page.screenshot(width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        assertThat(Path.of("target", "page", width + "-dark.png")).isNotEmptyFile();
    }

    @Test
    void aPhoneShowsTheAnswerFirstAndTheWeightsInASheet() {
        OpenedPage page = window(390, 844, ColorScheme.LIGHT).at("");
        assertThat(page.find("h1")).isVisible();
        assertThat(page.find("#rail")).isHidden();
        page.page().getByText("Question and weights").click();
        assertThat(page.find("#rail")).isVisible();
        assertThat(page.find("#rail")).isFocused();
        page.page().keyboard().press("Escape");
        assertThat(page.find("#rail")).isHidden();
        page.find(".rankrow[data-id=OH] .pick").click();
        assertThat(page.find("#details h2")).hasText("Ohio");
    }

    @Test
    void theDarkPageIsDark() {
        OpenedPage page = window(1280, 900, ColorScheme.DARK).at("");
        String ground = (String) page.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
        assertThat(ground).isEqualTo("rgb(18, 23, 26)");
    }
}
