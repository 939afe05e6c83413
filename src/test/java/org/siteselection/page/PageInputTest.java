package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;
import org.siteselection.ranking.Ask;
import org.siteselection.report.workbook.Workbooks;

/** What a reader enters: candidates, parameters, own sites, weights by questions, links and downloads. */
@QuarkusTest
class PageInputTest extends BrowserTest {
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>";
    private static final String TABLE = "name;state;latitude;longitude;electricity_price_industrial_ttm;unheard_of\n"
            + HOSTILE + ";TX;32.99;-97.32;5,9;1\nNowhere;ZZ;1;1;;\nSecond site;OH;40;-83;7.1;\n";

    /** Drops the table on the page as a file manager does. */
    private static OpenedPage withTable(OpenedPage page) {
        page.find("site-candidates summary").click();
        page.find(".drop")
                .evaluate(
                        "(target, text) => { const transfer = new DataTransfer();"
                                + " transfer.items.add(new File([text], 'sites.csv', {type: 'text/csv'}));"
                                + " target.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: transfer})); }",
                        TABLE);
        assertThat(page.find(".remarks")).containsText("2 sites added from sites.csv.");
        return page;
    }

    @Test
    void aDroppedTableBecomesCandidatesAndStaysInTheBrowser() {
        OpenedPage page = withTable(window().at(""));
        assertThat(page.find(".remarks")).containsText("The column 'unheard_of' is ignored");
        assertThat(page.find(".remarks")).containsText("Line 3 is left out: 'ZZ' is not a state code.");
        assertThat(page.find(".rankrow[data-id=second_site]")).containsText("Second site");
        assertThat(page.find("svg.states .site")).hasCount(2);
        assertThat(page.page().url()).doesNotContain("second_site");
        page.page().reload();
        assertThat(page.find(".rankrow[data-id=second_site]")).isVisible(OpenedPage.patiently());
        assertThat(page.find(".asked")).containsText("all states and 2 own sites");
    }

    @Test
    void aNameOfASiteIsTextAndNeverMarkup() {
        OpenedPage page = withTable(window().at("?tab=compare"));
        Locator row = page.find(".rankrow").filter(new Locator.FilterOptions().setHasText("onerror"));
        row.locator(".pick").click();
        assertThat(page.find("site-place h2")).hasText(HOSTILE);
        page.page().getByRole(AriaRole.TAB, named("Compare")).click();
        assertThat(page.find("site-compare .lead")).containsText("onerror");
        page.page().getByRole(AriaRole.TAB, named("Robustness")).click();
        assertThat(page.find("site-robustness .lead")).isVisible();
        assertThat(page.find("img")).hasCount(0);
        assertThat(page.page().evaluate("() => window.hacked === undefined")).isEqualTo(true);
    }

    @Test
    void aTypedSiteInheritsFromItsState() {
        OpenedPage page = window().at("?places=AL,OH");
        page.find("site-candidates summary").click();
        page.page()
                .getByText("Add a site", new Page.GetByTextOptions().setExact(true))
                .click();
        page.find("site-sites input[name=name]").fill("Riverside");
        page.find("site-sites form select").selectOption("AL");
        page.find("site-sites textarea").fill("electricity_price_industrial_ttm = 5.5");
        page.find("site-sites form button[type=submit]").click();
        assertThat(page.find(".rankrow .title").first()).containsText("Riverside");
        assertThat(page.find(".asked")).containsText("2 states and 1 own site");
    }

    @Test
    void theCandidatesCanBeSomeStatesOrNone() {
        OpenedPage page = window().at("");
        page.find("site-candidates summary").click();
        page.page().getByText("Leading ten").click();
        assertThat(page.find(".rankrow")).hasCount(10);
        page.find("site-candidates input[aria-label=Alabama]").uncheck();
        assertThat(page.find(".rankrow .title").first()).containsText("Oklahoma");
        page.page()
                .getByText("None", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.find("site-notice")).containsText("No candidate is chosen.");
        page.page().getByText("Use all states").click();
        assertThat(page.page()).not().hasURL(Pattern.compile("places="));
    }

    @Test
    void aParameterChangesTheLawsAndIsInTheLink() {
        OpenedPage page = window().at("").settled();
        page.page().getByText("Project").first().click();
        page.find("#p-parent_country").selectOption("US");
        assertThat(page.page()).hasURL(Pattern.compile("p\\.parent_country=US"));
        assertThat(page.find(".sure")).not().containsText("law to check");
        page.page().goBack();
        assertThat(page.find(".sure")).containsText("1 law to check");
    }

    @Test
    void aLinkRestoresTheView() {
        String query =
                "?p.headcount=600&w.energy=50&w.labor=20&places=TX,FL,OH&sel=OH&tab=robustness&map=tiles&show=cost";
        OpenedPage page = window().at(query).settled();
        assertThat(page.find(".asked")).containsText("headcount 600");
        assertThat(page.find(".asked")).containsText("3 states");
        assertThat(page.find(".rankrow.selected .title")).containsText("Ohio");
        assertThat(page.find("svg.tilemap")).isVisible();
        assertThat(page.find("site-robustness h2")).hasText("Robustness");
        String before = page.headline();
        page.page().reload();
        assertThat(page.find("h1")).hasText(before);
    }

    @Test
    void questionsGiveWeights() {
        OpenedPage page = window().at("");
        page.page().getByText("Set weights by questions").click();
        assertThat(page.find("site-swing")).containsText("18 → 5.5 cents/kWh, 4.4 million USD a year");
        page.find(".choices button")
                .filter(new Locator.FilterOptions().setHasText("Energy"))
                .first()
                .click();
        for (int left = 5; left > 0; left--) {
            assertThat(page.find(".choices button")).hasCount(left);
            page.find(".choices button").first().click();
        }
        page.page().getByText("Use these weights").click();
        assertThat(page.page()).hasURL(Pattern.compile("w\\.energy="));
        assertThat(page.find("site-weights .share b").nth(1)).hasText("34 %");
    }

    @Test
    void whatIsShownCanBeDownloaded() throws IOException {
        OpenedPage page = window().at("?w.energy=60&places=TX,FL");
        assertThat(Files.readString(download(page, "(CSV)").path()))
                .startsWith("rank,id,name,score")
                .contains("Texas");
        assertThat(Files.readString(download(page, "(JSON)").path())).contains("\"criteria\"");
    }

    @Test
    void weightsAndParametersBecomeARuleFileThatPassesTheCheck() throws IOException {
        OpenedPage page = window().at("?w.energy=60&p.headcount=400&method=weighted_product");
        Download file = download(page, "(YAML)");
        assertThat(file.suggestedFilename()).isEqualTo("asic-assembly-variant.yaml");
        String rules = Files.readString(file.path());
        assertThat(rules).contains("id: asic-assembly-variant", "weighted_product");
        JsonNode checked = Ask.tree(given().accept("application/json")
                .contentType("application/yaml")
                .body(rules.getBytes(StandardCharsets.UTF_8))
                .post("/v1/rule-sets/validate"));
        assertThat(checked.path("valid").asBoolean()).as(checked.toString()).isTrue();
    }

    @Test
    void whatIsShownIsAWorkbook() throws IOException {
        OpenedPage page = window().at("?w.energy=60&places=TX,FL");
        Download file = download(page, "(XLSX)");
        assertThat(file.suggestedFilename()).isEqualTo("ranking-asic-assembly.xlsx");
        byte[] workbook = Files.readAllBytes(file.path());
        assertThat(Workbooks.rows(workbook, "Ranking")).hasSize(3);
        assertThat(Workbooks.rows(workbook, "Assumptions").toString()).contains("energy", "changed by the request");
    }

    @Test
    void theReportOfWhatIsShownOpensInAWindowWithItsStyle() {
        OpenedPage page = window().at("?w.energy=60&places=TX,FL,OH");
        Page report = page.page()
                .waitForPopup(() -> page.find("site-tools").getByText("Report").click());
        assertThat(report.locator("h1")).hasText("ASIC miner assembly line, first US site", patient());
        assertThat(report.locator("body")).containsText("Ohio");
        assertThat(report.evaluate("() => getComputedStyle(document.querySelector('.kind')).color"))
                .isEqualTo("rgb(28, 103, 140)");
        report.close();
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }

    @Test
    void coordinatesOfATableAreSentAndCheckedByTheBrowser() {
        OpenedPage page = window().at("?places=TX");
        page.find("site-candidates summary").click();
        Request sent = page.page()
                .waitForRequest(
                        "**/v1/rankings",
                        () -> page.find("site-sites input[type=file]")
                                .setInputFiles(new FilePayload(
                                        "sites.csv",
                                        "text/csv",
                                        "name,state,county,lat,lon\nAlliance,TX,48439,32.99,-97.32\nWrong,TX,x,132.99,-97.32\n"
                                                .getBytes(StandardCharsets.UTF_8))));
        assertThat(sent.postData())
                .contains("\"county\":\"c48439\",\"latitude\":32.99,\"longitude\":-97.32")
                .doesNotContain("132.99");
        assertThat(page.find(".remarks")).containsText("Line 3: 'x' is not the code of a county");
        assertThat(page.find(".remarks")).containsText("Line 3: the coordinates are left out");
        assertThat(page.find("svg.states .site")).hasCount(1);
    }

    private static Download download(OpenedPage page, String what) {
        return page.page().waitForDownload(() -> {
            page.find(".menu summary").click();
            page.find(".menu").getByText(what).click();
        });
    }

    @Test
    void anEditorKeepsARunAndTheTokenIsOnlyInMemory() {
        OpenedPage page = window().at("?tab=editor");
        page.find("input[name=token]").fill(Tokens.EDITOR);
        page.page().getByText("Use the token").click();
        page.find("site-editor input[name=label]").fill("Kept by the page");
        page.page().getByText("Save the run").click();
        assertThat(page.find("site-editor .plainlist")).containsText("Kept by the page");
        page.weigh("Energy", 60);
        assertThat(page.find(".rankrow .title").first()).containsText("New Mexico");
        page.page().getByText("Compare with now").first().click();
        assertThat(page.find("site-editor table")).containsText("→");
        assertThat(page.page()
                        .evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .asString()
                .doesNotContain(Tokens.EDITOR);
        page.page().reload();
        assertThat(page.find("input[name=token]")).isVisible();
    }

    @Test
    void aSiteIsPlacedByAClickOnTheMap() {
        OpenedPage page = window(1280, 900, ColorScheme.LIGHT).at("");
        page.find("site-candidates summary").click();
        page.page().getByText("Place on the map").click();
        page.find("svg.states [data-id=KS]").click();
        assertThat(page.find("site-sites form select")).hasValue("KS");
        String longitude = page.find("site-sites input[name=longitude]").inputValue();
        assertThat(Double.parseDouble(longitude)).isBetween(-103.0, -94.0);
    }

    @Test
    void aChosenFileIsReadLikeADroppedOne() {
        OpenedPage page = window().at("");
        page.find("site-candidates summary").click();
        page.find("site-sites input[type=file]")
                .setInputFiles(new FilePayload(
                        "one.csv", "text/csv", "name,state\nOnly one,TX\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.find(".rankrow[data-id=only_one]")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
