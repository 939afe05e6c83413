package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
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
    private static final List<String> TABS = List.of("Place", "Compare", "Robustness", "Scenarios", "Editor");
    /** With one that a law excludes; every row is made alike, and axe looks at each node of each row. */
    private static final String SIX_STATES = "places=TX,FL,OH,TN,AZ,RI";

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** The dark page has the elements of the light one, so only its contrast can differ. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingSeriousInAnyView(ColorScheme scheme) {
        String[] rules = scheme == ColorScheme.DARK ? new String[] {"color-contrast"} : new String[] {};
        OpenedPage page = window(1280, 900, scheme)
                .at("?sel=TX&vs=TX,FL&open=energy&scenario=energy_first&" + SIX_STATES)
                .settled();
        page.find(".fold summary").first().click();
        assertThat(grave(axe(page, rules))).isEmpty();
        page.page().getByText("Tiles", EXACTLY).click();
        page.page().getByText("Cost", EXACTLY).click();
        assertThat(grave(axe(page, rules).exclude("#details"))).isEmpty();
        for (String tab : TABS) {
            page.page().getByRole(AriaRole.TAB, named(tab)).click();
            page.settled();
            // The rest of the page is as before.
            assertThat(grave(axe(page, rules).include("#details"))).as(tab).isEmpty();
        }
    }

    @Test
    void axeFindsNothingSeriousAmongAllStates() {
        OpenedPage page = window(1280, 900, ColorScheme.LIGHT).at("").settled();
        assertThat(grave(axe(page))).isEmpty();
    }

    @Test
    void axeFindsAFaultThatIsThere() {
        OpenedPage page = window(390, 844, ColorScheme.LIGHT).at("?" + SIX_STATES);
        page.page().evaluate("() => document.querySelector('h1').append(document.createElement('button'))");
        assertThat(grave(axe(page).include("h1"))).singleElement(as(STRING)).startsWith("button-name");
    }

    @Test
    void axeFindsNothingSeriousOnAPhone() {
        OpenedPage page =
                window(390, 844, ColorScheme.LIGHT).at("?" + SIX_STATES).settled();
        page.page().getByText("Question and weights").click();
        assertThat(grave(axe(page))).isEmpty();
        page.page()
                .getByText("Details", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(grave(axe(page))).isEmpty();
    }

    /** @param rules rules to check; none for all */
    private static AxeBuilder axe(OpenedPage page, String... rules) {
        AxeRunOptions options = new AxeRunOptions();
        // Only violations are described, which takes less than half of the time.
        options.setResultTypes(List.of("violations"));
        // The page has no frames, so no second page has to merge their results.
        AxeBuilder axe = new AxeBuilder(page.page()).options(options).setLegacyMode(true);
        return rules.length == 0 ? axe : axe.withRules(List.of(rules));
    }

    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(PageFormTest::inShort)
                .toList();
    }

    private static String inShort(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
                + rule.getNodes().get(0).getFailureSummary();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1024, 1440, 1920})
    void noWidthScrollsSideways(int width) {
        OpenedPage page =
                window(width, 900, ColorScheme.LIGHT).at("?sel=TX&vs=TX,FL").settled();
        page.screenshot(width + "-light");
        page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.screenshot(width + "-dark");
        if (width < 1200) {
            page.page().getByText("Details", EXACTLY).click();
        }
        for (String tab : TABS) {
            page.page().getByRole(AriaRole.TAB, named(tab)).click();
            page.settled();
            assertThat(page.scrollsSideways()).as(tab).isFalse();
            page.screenshot(width + "-" + tab.toLowerCase(Locale.ROOT));
        }
    }

    /** In the form of tiles and of outlines. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void theTipOfAStateLiesAboveItInTheMap(int width) {
        OpenedPage page = window(width, 900, ColorScheme.LIGHT).at("").settled();
        for (String state : List.of("ME", "FL", "WA", "CA", "HI", "AK", "TX", "KS")) {
            page.find("svg [data-id=" + state + "]").first().dispatchEvent("pointerenter");
            assertThat(page.find(".tip b"))
                    .hasText(page.find("svg [data-id=" + state + "]")
                            .first()
                            .getAttribute("aria-label")
                            .split(",")[0]);
            BoundingBox tip = page.find(".tip").boundingBox();
            BoundingBox map = page.find(".canvas").boundingBox();
            BoundingBox shape = page.find("svg [data-id=" + state + "]").first().boundingBox();
            double centre = shape.x + shape.width / 2;
            assertThat(tip.x).as(state).isBetween(map.x - 1, centre);
            assertThat(tip.x + tip.width).as(state).isBetween(centre, map.x + map.width + 1);
        }
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

    /** 100 ms is the goal on an idle machine; the median of a busy one is written to the output. */
    @Test
    void aMovedSliderShowsTheNewOrderAtOnce() {
        OpenedPage page = window(1280, 900, ColorScheme.LIGHT).at("").settled();
        for (int percent = 30; percent < 60; percent += 3) {
            page.weigh("Energy", percent);
            page.page().waitForTimeout(120);
        }
        Object median = page.page()
                .evaluate(
                        "() => { const all = performance.getEntriesByName('weights-shown').map(e => e.duration).sort((a, b) => a - b);"
                                + " return all.length < 5 ? -1 : all[Math.floor(all.length / 2)]; }");
        double millis = ((Number) median).doubleValue();
        System.out.printf("A moved slider shows the new order after %.0f ms (median).%n", millis);
        assertThat(millis).isNotNegative();
    }

    @Test
    void theDarkPageIsDark() {
        OpenedPage page = window(1280, 900, ColorScheme.DARK).at("");
        String ground = (String) page.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
        assertThat(ground).isEqualTo("rgb(18, 23, 26)");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
