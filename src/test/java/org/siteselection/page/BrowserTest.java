package org.siteselection.page;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test of the page in Chromium. After each test the page must be without faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    @TestHTTPResource("/")
    URL server;

    private Chromium chromium;
    private OpenedPage opened;

    @BeforeAll
    void startChromium() {
        chromium = Chromium.started();
    }

    @AfterEach
    void closePage() {
        OpenedPage last = opened;
        opened = null;
        if (last != null) {
            last.close();
            last.hasNoFaults();
        }
    }

    /** A wide light window; the address is not loaded yet. */
    final OpenedPage window() {
        return keep(OpenedPage.wide(chromium, server));
    }

    final OpenedPage window(int width, int height, ColorScheme scheme) {
        return keep(new OpenedPage(chromium, server, width, height, scheme));
    }

    private OpenedPage keep(OpenedPage page) {
        closePage();
        opened = page;
        return page;
    }
}
