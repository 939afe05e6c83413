package org.siteselection.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.siteselection.suites.OwnDirectory;

/** The page in a window of its own, with what went wrong in it. */
final class OpenedPage implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final String host;
    /** Errors of scripts, blocked contents, and requests to another host. */
    private final List<String> faults = new CopyOnWriteArrayList<>();

    private final String server;

    OpenedPage(Chromium chromium, URL server, int width, int height, ColorScheme scheme) {
        this.server = server.toString();
        this.host = URI.create(this.server).getAuthority();
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            // A refused request is shown by the page; everything else is a fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getScheme().startsWith("http") && !host.equals(address.getAuthority())) {
                faults.add("request to " + address);
            }
        });
    }

    static OpenedPage wide(Chromium chromium, URL server) {
        return new OpenedPage(chromium, server, 1280, 900, ColorScheme.LIGHT);
    }

    /** Goes to the address with this query and waits for the ranking. */
    OpenedPage at(String query) {
        page.navigate(server + query);
        assertThat(find(".rankrow").first()).isVisible(patiently());
        return this;
    }

    /** Waits for the verdict of the robustness too. */
    OpenedPage settled() {
        assertThat(find(".sure")).not().containsText("Weighing", notFor());
        page.waitForFunction("() => !document.querySelector('.ranking.busy')");
        return this;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String headline() {
        return find("h1").innerText();
    }

    List<String> names(int count) {
        return find(".rankrow .title").allInnerTexts().stream()
                .limit(count)
                .map(name -> name.split(",")[0].strip())
                .toList();
    }

    /** Sets the slider of a weight, as a drag to this place does. */
    void weigh(String title, int percent) {
        Locator slider = page.getByLabel("Weight of " + title, new Page.GetByLabelOptions().setExact(true));
        slider.evaluate(
                "(input, value) => { input.value = value; input.dispatchEvent(new Event('input', {bubbles: true}));"
                        + " input.dispatchEvent(new Event('change', {bubbles: true})); }",
                String.valueOf(percent));
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(OwnDirectory.written("page", name + ".png")));
    }

    void hasNoFaults() {
        assertThat(faults).isEmpty();
    }

    static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.ContainsTextOptions notFor() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void close() {
        context.close();
    }
}
