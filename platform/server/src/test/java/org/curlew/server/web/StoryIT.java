package org.curlew.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a newcomer does, in a real browser: open, run, see curves grow, cancel, compose. */
class StoryIT {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Test
    void a_newcomer_opens_the_link_runs_the_first_experiment_sees_curves_and_cancels() {
        try (ServedLab served = new ServedLab();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(ARGUMENTS))) {
            Page page = browser.newPage();
            page.navigate(served.link().toString());
            Locator first = page.locator(".row", new Page.LocatorOptions().setHasText("Start here"));
            assertThat(first).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            Assertions.assertThat(page.url()).doesNotContain("token");
            first.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Run"))
                    .click();
            assertThat(page.locator(".plot-canvas").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(page.locator(".plot-legend").first()).containsText("Curl descent");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compose"))
                    .click();
            assertThat(page.locator("curlew-network svg").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        }
    }

    private static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no Chromium is installed; on Debian: apt install chromium, then run the tests again"));
    }
}
