package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.curlew.browser.Visitor.button;
import static org.curlew.browser.Visitor.fill;
import static org.curlew.browser.Visitor.openStarter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Composing: nothing typed is lost, mistakes are named, what changed is marked, what ran can be opened again. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class ComposeIT {

    private static final String EPOCHS = "Passes over the training set";

    @TempDir
    private static Path folder;

    private static Visitor visitor;

    @BeforeAll
    static void open() {
        visitor = new Visitor();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void a_value_out_of_range_is_named_stops_the_run_and_outlives_a_restart_until_it_is_reverted() throws Exception {
        Path data = folder.resolve("mistake");
        String address;
        try (ServedLab lab = ServedLab.start(data);
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            fill(page, EPOCHS, "-5");
            assertThat(page.locator(".violation").first()).containsText("-5");
            assertThat(button(page, "Run")).isDisabled();
            address = page.url().substring(page.url().indexOf("/compose/") + 1);
        }
        try (ServedLab lab = ServedLab.start(data);
                Page page = visitor.arrive(lab)) {
            page.navigate(lab.page(address));
            assertThat(epochs(page)).hasValue("-5");
            assertThat(page.locator(".violation").first()).containsText("-5");
            page.locator(".was:visible").click();
            assertThat(epochs(page)).hasValue("10000");
            assertThat(button(page, "Run")).isEnabled();
            button(page, "Undo").click();
            assertThat(epochs(page)).hasValue("-5");
        }
    }

    @Test
    void arms_show_their_differences_and_a_mistake_in_the_json_is_named_by_its_place() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("arms"));
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            Locator hidden = page.getByLabel("Fraction of rule-flipped neurons that act on the hidden weights");
            assertThat(hidden).hasCount(1);
            button(page, "Add an arm").click();
            assertThat(page.locator(".arms .arm")).hasCount(3);
            hidden.last().fill("0.2");
            hidden.last().blur();
            assertThat(hidden).hasCount(3);
            assertThat(page.locator("curlew-network")).containsText("20 flipped");
            button(page, "JSON").click();
            Locator json = page.getByLabel("The experiment as JSON");
            assertThat(json).hasValue(Pattern.compile("hiddenFlippedFraction\"\\s*:\\s*0\\.2"));
            json.fill(json.inputValue().replace("0.2", "2"));
            assertThat(page.locator(".parts .violation").first()).containsText("/arms/2/flips/hiddenFlippedFraction");
        }
    }

    @Test
    void what_ran_is_opened_again_even_where_the_library_has_moved_on() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("again"));
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            fill(page, EPOCHS, "100");
            fill(page, "Seeds: every arm learns once with each", "2");
            page.getByLabel("Keep the weights at every recording").check();
            button(page, "Run").click();
            page.waitForURL(Pattern.compile(".*/run/.*"));
            assertThat(button(page, "Run again")).isVisible();
            assertThat(page.locator("curlew-heatmap .main-svg").first()).isVisible();
            page.getByLabel("Epoch whose weights are shown").fill("0");
            assertThat(page.locator("curlew-heatmap").first()).containsText("at epoch 0");
            Visitor.picture(page, "run-weights");
            button(page, "Change and run again").click();
            assertThat(epochs(page)).hasValue("100");
            fill(page, EPOCHS, "50");
            button(page, "Run").click();
            page.waitForURL(Pattern.compile(".*/run/.*"));
            assertThat(button(page, "Run again")).isVisible();
            page.getByLabel("Compare with another run").click();
            page.locator("vaadin-combo-box-item").first().click();
            page.waitForURL(Pattern.compile(".*with=.*"));
            assertThat(page.locator(".plot-legend").first()).containsText("Curl descent (compared)");
        }
    }

    private static Locator epochs(Page page) {
        return page.getByLabel(EPOCHS, new Page.GetByLabelOptions().setExact(true));
    }
}
