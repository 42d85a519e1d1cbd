package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who comes back: change, run, save, find again after a restart; on a small screen too. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class KeptWorkIT {

    private static final String STARTER = "Gradient descent against curl descent";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void an_experiment_is_changed_run_saved_and_found_after_a_restart() throws Exception {
        Path data = folder.resolve("story");
        try (ServedLab lab = ServedLab.start(data);
                Page page = arrive(lab, 1280)) {
            starter(page).click();
            fill(page, "Passes over the training set", "200");
            fill(page, "Seeds: every arm learns once with each", "2");
            page.getByLabel("Name", exactly()).fill("Two seeds, briefly");
            button(page, "Save as a copy").click();
            assertThat(heading(page, "Two seeds, briefly")).isVisible();
            button(page, "Run").click();
            page.waitForURL(Pattern.compile(".*/run/.*"));
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible(PATIENT);
            assertThat(page.getByText("Save result.json")).isVisible(PATIENT);
            assertThat(page.locator(".outcome-sentence")).containsText("within 200 epochs");
            assertThat(page.locator("table")).containsText("2 of 2");
            picture(page, "run");
        }
        try (ServedLab lab = ServedLab.start(data);
                Page page = arrive(lab, 1280)) {
            page.getByLabel("Search the library").fill("two seeds briefly");
            Locator rows = page.locator(".rows .row");
            assertThat(rows).hasCount(1);
            assertThat(rows.locator(".title")).hasText("Two seeds, briefly");
            assertThat(rows).containsText("within 200 epochs");
            picture(page, "library");
        }
    }

    @Test
    void a_value_out_of_range_is_named_stops_the_run_and_is_still_there_after_a_reload() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("mistake"));
                Page page = arrive(lab, 1280)) {
            starter(page).click();
            fill(page, "Passes over the training set", "-5");
            assertThat(page.locator(".violation").first()).containsText("-5");
            assertThat(button(page, "Run")).isDisabled();
            page.reload();
            assertThat(page.locator(".violation").first()).containsText("-5");
        }
    }

    @Test
    void on_390_pixels_no_page_is_wider_than_the_screen() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("narrow"));
                Page page = arrive(lab, 390)) {
            for (String path : List.of("", "compose", "runs", "plugins")) {
                page.navigate(lab.page(path));
                assertThat(page.locator("main.page h1").first()).isVisible();
                picture(page, "narrow-" + (path.isEmpty() ? "library" : path));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
            }
        }
    }

    private static Page arrive(ServedLab lab, int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate(lab.link());
        assertThat(heading(page, "Library")).isVisible(PATIENT);
        return page;
    }

    private static Locator starter(Page page) {
        return page.locator(".row", new Page.LocatorOptions().setHasText("Start here"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(STARTER))
                .first();
    }

    private static void fill(Page page, String label, String value) {
        Locator field = page.getByLabel(label);
        field.fill(value);
        field.blur();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }
}
