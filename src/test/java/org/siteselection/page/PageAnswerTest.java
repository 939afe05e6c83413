package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader sees: the answer, the map, the ranking and the details. */
@QuarkusTest
class PageAnswerTest extends BrowserTest {
    private static final int FIRST_LOAD = 200_000;

    @Test
    void theFirstLoadAnswersInASentenceAndIsSmall() {
        OpenedPage page = window().at("").settled();
        assertThat(page.headline()).isEqualTo("Alabama leads Oklahoma by 2.8 points.");
        assertThat(page.find(".sure")).containsText("Close: ");
        assertThat(page.find(".sure")).containsText("1 law to check.");
        assertThat(page.names(3)).containsExactly("Alabama", "Oklahoma", "Tennessee");
        assertThat(page.find("svg.states .state")).hasCount(60);
        Number size = (Number) page.page()
                .evaluate(
                        "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                + ".filter(e => !e.name.includes('/v1/')).reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(size.intValue()).isBetween(30_000, FIRST_LOAD);
    }

    @Test
    void aSliderChangesTheOrderAtOnce() {
        OpenedPage page = window().at("").settled();
        page.weigh("Energy", 60);
        assertThat(page.find(".rankrow .title").first()).containsText("New Mexico");
        assertThat(page.page().url()).contains("w.energy=60");
        assertThat(page.find("site-weights")).containsText("file 20 %");
        page.find("site-weights").getByText("Reset to the rule file").click();
        assertThat(page.find(".rankrow .title").first()).containsText("Alabama");
        assertThat(page.page().url()).doesNotContain("w.");
    }

    @Test
    void eachFactorShowsWhereTheLeaderChanges() {
        OpenedPage page = window().at("").settled();
        assertThat(page.find(".turns").first()).containsText("Oklahoma leads below 19 %");
        assertThat(page.find(".tick")).hasCount(6);
    }

    @Test
    void aCandidateShowsItsLawsCostsAndFiguresWithSources() {
        OpenedPage page = window().at("");
        page.find(".rankrow[data-id=TX] .pick").click();
        Locator place = page.find("site-place");
        assertThat(place).containsText("Foreign-adversary property law");
        assertThat(place).containsText("SB 17");
        assertThat(place.locator("a[href='/v1/sources/tx-sb17-enrolled']").first())
                .isVisible();
        assertThat(place).containsText("20.7 M USD in the first year");
        assertThat(place.locator(".criteria tbody tr").first()).containsText("USD/hour");
        assertThat(page.page().url()).contains("sel=TX");
    }

    @Test
    void shiftAndClickCompares() {
        OpenedPage page = window().at("?all=1");
        page.find(".rankrow[data-id=TX] .pick").click();
        page.find(".rankrow[data-id=FL] .pick")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        Locator compare = page.find("site-compare");
        assertThat(compare).containsText("Florida");
        compare.locator("select").first().selectOption("TX");
        assertThat(compare).containsText("Texas leads Florida by 7.6 points.");
        assertThat(compare).containsText("Over 10 years Florida costs 5.1 million USD more.");
    }

    @Test
    void costColorsTheMapAndSortsTheBars() {
        OpenedPage page = window().at("");
        page.page().getByRole(AriaRole.BUTTON, exactly("Cost")).click();
        assertThat(page.find(".legend")).containsText("million USD, present value");
        assertThat(page.find(".rankrow .title").nth(1)).containsText("Arkansas");
        assertThat(page.find(".parts")).containsText("Payroll");
    }

    @Test
    void aScenarioAnswersAnotherQuestion() {
        OpenedPage page = window().at("?tab=scenarios").settled();
        assertThat(page.find("site-scenarios")).containsText("Alabama leads in all 6 cases.");
        page.find(".scenarios").getByText("American parent").click();
        assertThat(page.find(".sure")).not().containsText("law to check");
        assertThat(page.find(".asked")).containsText("United States (US)");
        page.find(".scenarios").getByText("Energy first").click();
        page.weigh("Labor", 10);
        assertThat(page.page()).not().hasURL(Pattern.compile("scenario="));
        page.find("site-scenarios input[name=title]").fill("Power above all");
        page.find("site-scenarios")
                .getByText("Keep", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.find(".scenarios")).containsText("Power above all");
        assertThat(page.find("site-scenarios .ranks")).containsText("Power above all");
    }

    @Test
    void robustnessShowsVerdictRanksAndIntervals() {
        OpenedPage page = window().at("?tab=robustness").settled();
        Locator panel = page.find("site-robustness");
        assertThat(panel.locator(".status")).hasText("close");
        assertThat(panel.locator(".heat tbody tr")).hasCount(10);
        assertThat(panel.locator(".intervals")).containsText("New Mexico leads");
        assertThat(panel).containsText("draws level with");
        panel.getByText("Any weights").click();
        assertThat(page.page()).hasURL(Pattern.compile("draws=any"));
        assertThat(panel.locator(".shares li").nth(1)).isVisible();
    }

    @Test
    void arrowsGoAlongTheRankingOnTheMap() {
        OpenedPage page = window().at("");
        page.find("svg.states [data-id=AL][tabindex='0']").focus();
        page.page().keyboard().press("ArrowRight");
        assertThat(page.find("svg.states [data-id=OK][tabindex='0']")).isFocused();
        assertThat(page.find(".tip")).containsText("Rank 2");
        page.page().keyboard().press("Enter");
        assertThat(page.find("site-place h2")).hasText("Oklahoma");
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
