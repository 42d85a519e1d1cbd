package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Somebody with a browser. */
final class Visitor implements AutoCloseable {

    static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    Visitor() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** Opens the link that the lab printed. */
    Page arrive(ServedLab lab) {
        return arrive(lab, 1280, ColorScheme.LIGHT);
    }

    Page arrive(ServedLab lab, int width, ColorScheme scheme) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(lab.link());
        assertThat(heading(page, "Library")).isVisible(PATIENT);
        return page;
    }

    /** Arrives and goes to a page. */
    Page open(ServedLab lab, String path) {
        Page page = arrive(lab);
        page.navigate(lab.page(path));
        return page;
    }

    /** The experiment that the library tells newcomers to open first. */
    static Locator starter(Page page) {
        return page.locator(".row", new Page.LocatorOptions().setHasText("Start here"))
                .locator(".title")
                .first();
    }

    static void openStarter(Page page) {
        starter(page).click();
        assertThat(page.getByLabel("Passes over the training set")).isVisible();
    }

    static void fill(Page page, String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Every number that the first plot shows, as JSON. */
    static String curves(Page page) {
        return (String) page.evaluate("""
                JSON.stringify(document.querySelector('curlew-plot').figure.series
                    .map(s => [s.name, s.x, s.mean, s.low, s.high, s.seeds.map(seed => [seed.seed, seed.y])]))
                """);
    }

    /** Points of the longest curve of the first plot. */
    static int points(Page page) {
        return (Integer) page.evaluate(
                "Math.max(0, ...(document.querySelector('curlew-plot')?.figure?.series ?? []).map(s => s.x.length))");
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
