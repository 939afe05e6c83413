package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The counties of a state: opened from the state, on their own outlines, in the link. */
@QuarkusTest
class PageCountiesTest extends BrowserTest {
    private static final String COUNTIES = "svg.counties .state:not(.site)";

    @Test
    void theCountiesOfAStateAreRankedOnTheirOutlines() {
        OpenedPage page = window().at("?p.headcount=300&sel=TX");
        Request outlines = page.page()
                .waitForRequest(
                        "**/static/counties/TX.json",
                        () -> page.find("site-place")
                                .getByText("Counties of Texas")
                                .click());
        assertThat(outlines.method()).isEqualTo("GET");
        assertThat(page.find(COUNTIES)).hasCount(254);
        assertThat(page.find("svg.counties .state.excluded").first()).isAttached();
        assertThat(page.page()).hasURL(Pattern.compile("in=TX"));
        assertThat(page.find(".asked")).containsText("counties of Texas");
        assertThat(page.find(".asked")).containsText("headcount 300");
        assertThat(page.find("h1")).containsText("Tarrant County, Texas leads");
        assertThat(page.names(1)).containsExactly("Tarrant County");
        page.settled();
        page.screenshot("counties-1280");
        page.find("svg.counties [data-id=c48453]").click();
        assertThat(page.find("site-place h2")).hasText("Travis County, Texas");
        assertThat(page.find("site-place table.criteria").first()).isVisible(OpenedPage.patiently());
        assertThat(page.find("site-place")).containsText("of the weight has figures that Travis County inherits");
        assertThat(page.find("site-place table.criteria .flag").first()).hasText("from TX");
        assertThat(page.scrollsSideways()).isFalse();
    }

    @Test
    void aLinkRestoresTheCountiesAndTheWayBackKeepsTheQuestion() {
        OpenedPage page = window().at("?p.parent_country=US&in=RI&sel=c44007");
        assertThat(page.find(COUNTIES)).hasCount(5);
        assertThat(page.find("site-place h2")).hasText("Providence County, Rhode Island");
        page.find("site-map .back").click();
        assertThat(page.find("svg.states [data-id=TX]").first()).isVisible(OpenedPage.patiently());
        assertThat(page.page()).hasURL(Pattern.compile("p\\.parent_country=US"));
        assertThat(page.page()).not().hasURL(Pattern.compile("in=RI"));
        assertThat(page.find("site-place h2")).hasText("Rhode Island");
        page.page().goBack();
        assertThat(page.find(COUNTIES)).hasCount(5);
    }

    @Test
    void aParameterOfTheCountiesIsDroppedOnTheWayBack() {
        OpenedPage page = window().at("?in=RI&p.largest_draw_percent=4");
        assertThat(page.find(COUNTIES)).hasCount(5);
        page.find("site-map .back").click();
        assertThat(page.find(".asked")).containsText("all states");
        assertThat(page.page()).not().hasURL(Pattern.compile("largest_draw"));
        assertThat(page.find("site-notice .bad")).hasCount(0);
    }

    @Test
    void rulesWithoutCountiesHaveNoWayThere() {
        OpenedPage page = window().at("?rules=tax-climate-2024&sel=TX&in=TX");
        assertThat(page.find("site-place h2")).hasText("Texas");
        assertThat(page.page().getByText("Counties of Texas")).hasCount(0);
        assertThat(page.find("svg.counties")).hasCount(0);
    }

    @Test
    void rulesOfCountiesRankAllOfThemAndAStateLeadsToItsOwn() {
        OpenedPage page = window().at("?rules=mining-site-county");
        assertThat(page.find(".asked")).containsText("all counties");
        page.find("svg.states [data-id=WY]").click();
        assertThat(page.find(COUNTIES)).hasCount(23);
        assertThat(page.find(".rankrow .title").first()).containsText("County");
        assertThat(page.page().getByText("Show all 23", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void countiesHaveKeysAndAnOwnSiteLiesAmongThem() {
        OpenedPage page = window();
        page.page()
                .addInitScript(
                        "localStorage.setItem('site-selection.sites', JSON.stringify([{id: 'mill', name: 'Old mill', state: 'RI', latitude: 41.82, longitude: -71.41, facts: {}},"
                                + " {id: 'far', name: 'Far away', state: 'TX', latitude: 32.7, longitude: -97.3, facts: {}}]))");
        Request sent = page.page().waitForRequest("**/v1/rankings", () -> page.at("?in=RI"));
        assertThat(sent.postData())
                .contains("\"latitude\":41.82", "\"longitude\":-71.41")
                .doesNotContain("Far away");
        assertThat(page.find("svg.counties .site")).hasCount(1);
        assertThat(page.find(".rankrow[data-id=mill]")).isVisible();
        page.page().evaluate("document.querySelector('.rankrow[data-id=mill] .pick').click()");
        page.page().getByText("Compare with").click();
        assertThat(page.find("table.versus .from").first()).isVisible(OpenedPage.patiently());
        assertThat(page.find("table.versus .from").first()).hasText(Pattern.compile("from (RI|c44\\d{3})"));
        page.find("svg.counties [data-id][tabindex='0']").first().focus();
        page.page().keyboard().press("ArrowRight");
        page.page().keyboard().press("Enter");
        assertThat(page.page()).hasURL(Pattern.compile("sel=c44"));
    }
}
