package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.curlew.browser.Visitor.button;
import static org.curlew.browser.Visitor.fill;
import static org.curlew.browser.Visitor.openStarter;
import static org.curlew.browser.Visitor.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What holds on every page of the rail and of what is opened from there: accessible in both themes, never wider than a small screen. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class EveryPageIT {

    /** Elements that reach beyond the screen, unless they are in something that scrolls or are for a screen reader only. */
    private static final String TOO_WIDE = """
            () => {
              const inside = e => e === document.body || !e ? true
                : !['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX) && inside(e.parentElement);
              return [document.documentElement, ...document.querySelectorAll('main.page *')]
                .filter(e => (e === document.documentElement ? e.scrollWidth : e.getBoundingClientRect().right) > innerWidth + 1)
                .filter(e => e === document.documentElement || inside(e.parentElement))
                .filter(e => e.getBoundingClientRect().height > 0)
                .filter(e => e.slot !== 'sr-label')
                .slice(0, 3).map(e => `${e.tagName} ${e.className} ${(e.textContent ?? '').slice(0, 40)}`);
            }
            """;

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;
    private static Map<String, String> pages;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("data"));
        try (Page page = visitor.arrive(lab)) {
            pages = pages(page);
        }
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @Test
    void axe_finds_nothing_wrong_in_the_light() {
        assertThat(wrong(ColorScheme.LIGHT)).isEmpty();
    }

    @Test
    void axe_finds_nothing_wrong_in_the_dark() {
        assertThat(wrong(ColorScheme.DARK)).isEmpty();
    }

    @Test
    void on_390_pixels_no_page_is_wider_than_the_screen() {
        List<String> wide = new ArrayList<>();
        try (Page page = visitor.arrive(lab, 390, ColorScheme.LIGHT)) {
            pages.forEach((name, path) -> {
                show(page, path);
                picture(page, "narrow-" + name);
                Visitor.lasting(page, () -> tooWide(page)).forEach(element -> wide.add(name + ": " + element));
            });
        }
        assertThat(wide).isEmpty();
    }

    private static List<String> tooWide(Page page) {
        return ((List<?>) page.evaluate(TOO_WIDE)).stream().map(String::valueOf).toList();
    }

    private static List<String> wrong(ColorScheme scheme) {
        List<String> wrong = new ArrayList<>();
        try (Page page = visitor.arrive(lab, 1280, scheme)) {
            pages.forEach((name, path) -> {
                show(page, path);
                picture(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                Axe.violations(page).forEach(violation -> wrong.add(name + ": " + violation));
            });
        }
        return wrong;
    }

    private static void show(Page page, String path) {
        page.navigate(lab.page(path));
        assertThat(page.locator("main.page h1").first()).isVisible();
        page.waitForFunction("customElements.get('curlew-plot') !== undefined && document.fonts.status === 'loaded'");
    }

    /** Every page of the rail, and one of each kind that is opened from there. */
    private static Map<String, String> pages(Page page) {
        Map<String, String> found = new LinkedHashMap<>();
        assertThat(page.locator(".rail a:not(.brand)").first()).isVisible();
        page.locator(".rail a:not(.brand)").all().forEach(link -> {
            String path = link.getAttribute("href");
            found.put(
                    link.innerText().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                    path.equals(".") ? "" : path);
        });
        openStarter(page);
        found.put("compose-entry", path(page));
        fill(page, "Passes over the training set", "50");
        fill(page, "Seeds: every arm learns once with each", "2");
        button(page, "Run").click();
        page.waitForURL(Pattern.compile(".*/run/.*"));
        assertThat(button(page, "Run again")).isVisible();
        found.put("run", path(page));
        found.put("part", "plugins/plasticity-rule/gradient-descent");
        found.put("nowhere", "no/such/page");
        return found;
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+/", "");
    }
}
