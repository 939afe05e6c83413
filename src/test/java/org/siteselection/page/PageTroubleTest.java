package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the page says when the service refuses, is busy or does not answer. */
@QuarkusTest
class PageTroubleTest extends BrowserTest {
    private static Route.FulfillOptions problem(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody(body);
    }

    @Test
    void anUnknownRuleSetInALinkIsNamedAndCanBeLeft() {
        OpenedPage page = window();
        page.page().navigate(server + "?rules=asic-assemby");
        assertThat(page.find("[role=alert]")).containsText("asic-assemby");
        page.page().getByText("Reset the question").click();
        assertThat(page.find(".rankrow").first()).isVisible(OpenedPage.patiently());
    }

    @Test
    void aRefusedParameterIsNamed() {
        OpenedPage page = window();
        page.page().navigate(server + "?p.headcount=many");
        assertThat(page.find("[role=alert]")).containsText("headcount");
        page.page().getByText("Reset the question").click();
        assertThat(page.find(".rankrow").first()).isVisible(OpenedPage.patiently());
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        OpenedPage page = window();
        AtomicInteger asked = new AtomicInteger();
        page.page().route("**/v1/rankings", route -> {
            if (asked.getAndIncrement() < 2) {
                Route.FulfillOptions busy =
                        problem(503, "{\"status\": 503, \"code\": \"overloaded\", \"detail\": \"Busy.\"}");
                route.fulfill(busy.setHeaders(Map.of("Retry-After", "2", "Content-Type", "application/problem+json")));
            } else {
                route.resume();
            }
        });
        page.page().navigate(server.toString());
        assertThat(page.find("[role=alert]").first())
                .containsText("The service is busy. The page asks again in 2 seconds.");
        assertThat(page.find(".rankrow").first()).isVisible(OpenedPage.patiently());
        assertThat(page.find(".middle [role=alert]")).hasCount(0);
    }

    @Test
    void withoutAConnectionTheLastAnswerStays() {
        OpenedPage page = window().at("").settled();
        page.page().route("**/v1/**", Route::abort);
        page.weigh("Energy", 60);
        assertThat(page.find(".middle [role=alert]")).containsText("No connection to the service.");
        assertThat(page.find(".rankrow .title").first()).containsText("Alabama");
        page.page().unroute("**/v1/**");
        page.page().getByText("Ask again").first().click();
        assertThat(page.find(".rankrow .title").first()).containsText("New Mexico");
    }

    @Test
    void aLateAnswerNeverReplacesANewerOne() {
        OpenedPage page = window().at("").settled();
        AtomicInteger asked = new AtomicInteger();
        page.page().route("**/v1/rankings", route -> {
            if (asked.getAndIncrement() == 0) {
                page.page().waitForTimeout(700);
            }
            route.resume();
        });
        page.weigh("Energy", 60);
        page.weigh("Energy", 20);
        page.weigh("Labor", 99);
        page.find("site-weights").getByText("Reset to the rule file").click();
        page.page().waitForTimeout(2_500);
        assertThat(page.find(".rankrow .value").first()).hasText("67.5");
        assertThat(page.names(1)).containsExactly("Alabama");
    }
}
