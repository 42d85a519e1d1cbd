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

/** The theory page as a reader uses it: sliders, dragging, keyboard, link. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class TheoryIT {

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("theory"));
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @Test
    void a_slider_moves_the_point_changes_the_words_and_the_link_restores_it() {
        try (Page page = theory("theory?c=0.4&alpha-h=0.25&alpha-r=0&M=60")) {
            assertThat(answer(page)).containsText("Unstable. The margin is −0.1071");
            assertThat(page.getByText("A network of")).isVisible();
            Locator point = page.locator("curlew-phase-map .phase-point").first();
            String before = point.getAttribute("transform");
            Locator slider = page.locator("curlew-slider input[type=range]").nth(1);
            slider.focus();
            for (int i = 0; i < 40; i++) {
                slider.press("ArrowLeft");
            }
            assertThat(answer(page)).containsText("Stable");
            assertThat(page.locator("curlew-slider .slider-number").nth(1)).hasValue("0.05");
            assertThat(point).not().hasAttribute("transform", before);
            page.waitForURL(Pattern.compile(".*alpha-h=0\\.05.*"));
            String said = Visitor.settledText(answer(page));
            page.reload();
            assertThat(answer(page)).containsText(said);
        }
    }

    @Test
    void the_point_is_dragged_in_one_map_and_moves_in_the_other() {
        try (Page page = theory("theory")) {
            Locator maps = page.locator("curlew-phase-map svg.phase-map");
            assertThat(maps).hasCount(2);
            BoundingBox box = Visitor.settled(maps.nth(1));
            page.mouse().move(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
            page.mouse().down();
            page.mouse().move(box.x + 0.8 * box.width, box.y + 0.3 * box.height);
            page.mouse().up();
            Locator c = page.locator("curlew-slider .slider-number").first();
            Locator readout = page.locator("curlew-slider .slider-number").nth(2);
            page.waitForCondition(() -> Double.parseDouble(readout.inputValue()) > 0.5);
            page.waitForCondition(() -> Double.parseDouble(c.inputValue()) > 1);
            assertThat(page.locator("curlew-phase-map .plot-title").first()).containsText("= 0.");
            Locator point = page.locator("curlew-phase-map .phase-point").first();
            Visitor.settled(point);
            String before = point.getAttribute("transform");
            point.focus();
            point.press("ArrowUp");
            page.waitForCondition(() -> !before.equals(point.getAttribute("transform")));
        }
    }

    @Test
    void a_runs_own_eigenvalues_tell_its_stability_and_are_shown_beside_the_law() {
        try (Page page = visitor.arrive(lab)) {
            page.locator(".row .title", new Page.LocatorOptions().setHasText("From fixed points to chaos"))
                    .first()
                    .click();
            Visitor.fill(page, "Passes over the training set", "20");
            Visitor.button(page, "Run").click();
            page.waitForURL(Pattern.compile(".*/run/.*"));
            Locator stability = page.locator(
                    ".card", new Page.LocatorOptions().setHas(Visitor.heading(page, "Stability of the solution")));
            assertThat(stability.locator("path.rug")).hasCount(3);
            assertThat(stability).containsText("Stable: all 20 eigenvalues are above 0");
            assertThat(stability).containsText("Unstable: 7 of 20 eigenvalues are not above 0");
            stability.getByText("Show on the Theory page").nth(2).click();
            page.waitForURL(Pattern.compile(".*/theory\\?c=1&alpha-h=0.5&alpha-r=0.*run=.*"));
            assertThat(page.locator("path.rug")).hasCount(1);
            assertThat(page.getByText("7 of 20 eigenvalues are not above 0")).isVisible();
            Visitor.button(page, "Hide them").click();
            assertThat(page.locator("path.rug")).hasCount(0);
        }
    }

    @Test
    void a_number_out_of_range_is_marked_and_changes_nothing() {
        try (Page page = theory("theory")) {
            Locator number = page.locator("curlew-slider .slider-number").first();
            String said = Visitor.settledText(answer(page));
            number.fill("-3");
            number.press("Enter");
            assertThat(number).hasAttribute("aria-invalid", "true");
            assertThat(answer(page)).hasText(said);
        }
    }

    @Test
    void every_picture_is_saved_as_svg_and_csv() {
        try (Page page = theory("theory?c=5&alpha-h=0.4&alpha-r=0.1")) {
            for (int picture = 0; picture < 3; picture++) {
                Locator tools =
                        page.locator("curlew-phase-map, curlew-spectrum").nth(picture);
                for (String format : new String[] {"SVG", "PNG", "CSV"}) {
                    var file = page.waitForDownload(
                            () -> tools.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format))
                                    .click());
                    assertThat(file.suggestedFilename()).endsWith("." + format.toLowerCase(java.util.Locale.ROOT));
                    assertThat(file.path()).isNotEmptyFile();
                }
            }
        }
    }

    private static Page theory(String path) {
        Page page = visitor.open(lab, path);
        assertThat(page.locator("curlew-spectrum svg")).isVisible();
        return page;
    }

    private static Locator answer(Page page) {
        return page.locator(".outcome-sentence");
    }
}
