package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The explore page as a newcomer plays with it: drop, drag, flip, keyboard, link. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class ExploreIT {

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("explore"));
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @Test
    void a_dropped_start_appears_in_both_portraits_is_dragged_and_restored_by_the_link() {
        try (Page page = explore("explore?t=1&d1=1&d2=-1&from=")) {
            Locator paths = page.locator("curlew-portrait g.path");
            assertThat(paths).hasCount(0);
            BoundingBox box = Visitor.settled(plane(page, 1));
            page.mouse().move(box.x + 0.7 * box.width, box.y + 0.2 * box.height);
            page.mouse().down();
            assertThat(paths).hasCount(2);
            page.waitForURL(Pattern.compile(".*from=[^&]+%2C[^&]+"));
            String dropped = page.url();
            page.mouse().move(box.x + 0.6 * box.width, box.y + 0.3 * box.height);
            page.waitForURL(url -> !url.equals(dropped));
            page.mouse().up();
            assertThat(page.locator(".portrait .meta").first()).containsText("1 of 1 path at a solution");
            String start = page.locator("circle.start").nth(1).getAttribute("cx");
            page.reload();
            assertThat(paths).hasCount(2);
            assertThat(page.locator("circle.start").nth(1)).hasAttribute("cx", start);
        }
    }

    @Test
    void a_flip_changes_the_equations_the_words_and_the_picture_of_curl_descent_alone() {
        try (Page page = explore("explore?t=1&d1=1&d2=-1")) {
            Locator words = page.locator(".portrait-words");
            assertThat(words.nth(0)).containsText("the origin is a saddle");
            assertThat(words.nth(1)).containsText("the origin is a centre");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flip the hidden neuron"))
                    .click();
            assertThat(words.nth(1)).containsText("Every solution is stable");
            assertThat(words.nth(0)).containsText("the origin is a saddle");
            page.waitForURL(Pattern.compile(".*d2=1&.*"));
        }
    }

    @Test
    void within_the_circle_curl_descent_never_arrives_where_gradient_descent_does() {
        try (Page page = explore("explore?t=1&d1=1&d2=-1&from=0.6,0.5")) {
            Locator endings = page.locator(".portrait > .meta");
            assertThat(endings.nth(0)).containsText("1 of 1 path at a solution");
            assertThat(endings.nth(1)).containsText("0 of 1 path at a solution, 1 still moving");
        }
    }

    @Test
    void the_conserved_curve_follows_the_pointer_and_goes_with_it() {
        try (Page page = explore("explore")) {
            BoundingBox box = Visitor.settled(plane(page, 0));
            page.mouse().move(box.x + 0.6 * box.width, box.y + 0.4 * box.height);
            assertThat(page.locator("path.conserved")).hasCount(2);
            page.mouse().move(5, 5);
            assertThat(page.locator("path.conserved")).hasCount(0);
        }
    }

    @Test
    void by_keyboard_a_start_is_dropped_and_taken_away() {
        try (Page page = explore("explore?from=")) {
            Locator plane = plane(page, 1);
            plane.focus();
            plane.press("ArrowRight");
            plane.press("ArrowUp");
            plane.press("Enter");
            assertThat(page.locator("curlew-portrait g.path")).hasCount(2);
            plane.press("Delete");
            assertThat(page.locator("curlew-portrait g.path")).hasCount(0);
        }
    }

    @Test
    void a_portrait_is_saved_with_its_paths() {
        try (Page page = explore("explore?from=1,2")) {
            Locator portrait = page.locator("curlew-portrait").nth(1);
            for (String format : new String[] {"SVG", "PNG", "CSV"}) {
                var file = page.waitForDownload(
                        () -> portrait.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format))
                                .click());
                assertThat(file.suggestedFilename())
                        .isEqualTo("curl-descent." + format.toLowerCase(java.util.Locale.ROOT));
                assertThat(file.path()).isNotEmptyFile();
            }
        }
    }

    private static Page explore(String path) {
        Page page = visitor.open(lab, path);
        assertThat(plane(page, 1)).isVisible();
        return page;
    }

    private static Locator plane(Page page, int side) {
        return page.locator("svg.portrait-plane").nth(side);
    }
}
