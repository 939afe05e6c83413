package org.siteselection.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed Chromium for the tests of the page. The tests are skipped where there is none; nothing is downloaded.
 *
 * <p>The variable {@value #VARIABLE} names its program; without it, the usual names on the path are tried.
 */
final class Chromium {
    private static final String VARIABLE = "SITE_SELECTION_CHROMIUM";
    /** The shell without windows first: the others need twice the processor time for each page. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    /** No sandbox, because containers forbid it; no requests of the browser itself. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** One for all tests of this process, which run one after the other. */
    private static Chromium started;

    private final Browser browser;

    private Chromium(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
    }

    /** Starts it where no test did, or skips the tests of the class. */
    static Chromium started() {
        if (started != null) {
            return started;
        }
        Optional<Path> program = program();
        assumeTrue(
                program.isPresent(),
                () -> "No Chromium is installed: install the package chromium, or name the program in " + VARIABLE
                        + ".");
        started = new Chromium(program.get());
        return started;
    }

    private static Optional<Path> program() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }
}
