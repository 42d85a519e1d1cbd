package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Somebody with a browser. */
final class Visitor implements AutoCloseable {

    /** A test is no clock: where all is well waiting costs nothing, and a busy machine takes its time. */
    static final double PATIENCE = 180_000;

    private static final double SETTLED = 500;

    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    Visitor() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Opens the link that the lab printed. */
    Page arrive(ServedLab lab) {
        return arrive(lab, 1280, ColorScheme.LIGHT);
    }

    Page arrive(ServedLab lab, int width, ColorScheme scheme) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.setDefaultTimeout(PATIENCE);
        page.navigate(lab.link());
        assertThat(heading(page, "Library")).isVisible();
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

    /** The place of an element once it has stayed there for a while: a page that is still being filled moves what the pointer aims at. */
    static BoundingBox settled(Locator element) {
        assertThat(element).isVisible();
        element.evaluate("""
                (element, [still, limit]) => new Promise((settled, never) => {
                  let [before, since] = ['', 0];
                  const begun = performance.now();
                  const look = now => {
                    if (now - begun > limit) never(new Error('it never rested'));
                    const { x, y, width, height } = element.getBoundingClientRect();
                    const at = [x, y, width, height].join();
                    if (at !== before || width === 0) [before, since] = [at, now];
                    now - since < still ? requestAnimationFrame(look) : settled();
                  };
                  requestAnimationFrame(look);
                })
                """, List.of(SETTLED, PATIENCE));
        return element.boundingBox();
    }

    /** The text of an element once it has stayed the same for a while and is not empty. */
    static String settledText(Locator element) {
        return (String) element.evaluate("""
                (element, [still, limit]) => new Promise((settled, never) => {
                  let [before, since] = ['', 0];
                  const begun = performance.now();
                  const look = now => {
                    if (now - begun > limit) never(new Error('it never rested'));
                    const text = element.textContent;
                    if (text !== before || text === '') [before, since] = [text, now];
                    now - since < still ? requestAnimationFrame(look) : settled(text);
                  };
                  requestAnimationFrame(look);
                })
                """, List.of(SETTLED, PATIENCE));
    }

    /** What is found wrong again and again, not only while the page is still being filled; nothing as soon as nothing is. */
    static List<String> lasting(Page page, Supplier<List<String>> look) {
        AtomicReference<List<String>> found = new AtomicReference<>(List.of());
        try {
            page.waitForCondition(
                    () -> {
                        found.set(look.get());
                        return found.get().isEmpty();
                    },
                    new Page.WaitForConditionOptions().setTimeout(20_000));
        } catch (TimeoutError stillThere) {
            System.err.println("still wrong: " + found.get());
        }
        return found.get();
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
