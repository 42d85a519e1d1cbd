package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The page of a new sweep: it says what is wrong where it is wrong, what it takes, and loses nothing. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class NewSweepIT {

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;
    private Page page;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @BeforeEach
    void arrive() {
        page = visitor.arrive(lab);
        page.navigate(lab.page("new-sweep"));
        assertThat(page.locator(".side")).containsText("trajectories");
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void a_mistake_stands_at_its_field_until_it_is_mended() {
        Locator from = first("From");
        type(from, "small");
        assertThat(page.locator(".axis-card").first()).containsText("small");
        assertThat(page.locator("#start")).isDisabled();
        type(from, "0.2");
        assertThat(page.locator(".side")).containsText("trajectories");
        assertThat(page.locator("#start")).isEnabled();
    }

    @Test
    void a_reload_loses_nothing_that_was_typed() {
        type(first("Number of values"), "4");
        type(page.getByLabel("Unstable above"), "1e-9");
        type(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)), "A sweep of mine");
        assertThat(page.locator(".side")).containsText("4 × 11 cells");
        page.waitForURL("**name=A**");
        page.reload();
        assertThat(page.locator(".side")).containsText("4 × 11 cells");
        assertThat(page.getByLabel("Unstable above")).hasValue("1e-9");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("A sweep of mine");
    }

    @Test
    void ten_thousand_cells_are_checked_while_the_page_stays_free() {
        type(first("Number of values"), "100");
        type(page.getByLabel("Number of values").last(), "100");
        Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        type(name, "Still free");
        assertThat(name).hasValue("Still free");
        assertThat(page.locator(".side")).containsText("100 × 100 cells");
    }

    @Test
    void anything_may_vary_words_too_along_one_axis() {
        Visitor.button(page, "Take the second axis away").click();
        Locator what = page.getByLabel("What varies");
        assertThat(what).hasCount(1);
        what.fill("Activation");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("ctivation"))
                .first()
                .click();
        assertThat(page.getByLabel("Values, between commas")).hasValue(java.util.regex.Pattern.compile(".*tanh.*"));
        assertThat(page.locator(".side")).containsText("cells");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private Locator first(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.blur();
    }
}
