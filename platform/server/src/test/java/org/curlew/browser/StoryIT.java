package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.curlew.browser.Visitor.button;
import static org.curlew.browser.Visitor.curves;
import static org.curlew.browser.Visitor.fill;
import static org.curlew.browser.Visitor.heading;
import static org.curlew.browser.Visitor.openStarter;
import static org.curlew.browser.Visitor.picture;
import static org.curlew.browser.Visitor.points;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does, and what he finds when he comes back. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class StoryIT {

    private static final Pattern RUN = Pattern.compile(".*/run/.*");

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
    void curves_grow_until_the_run_is_cancelled_and_what_was_recorded_stays() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("cancelled"));
                Page page = visitor.arrive(lab)) {
            assertThat(page.url()).doesNotContain("token");
            openStarter(page);
            fill(page, "Passes over the training set", "1e10"); // more than any machine does while somebody looks
            button(page, "Run").click();
            page.waitForURL(RUN);
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible();
            assertThat(page.locator(".plot-legend").first()).containsText("Curl descent");
            int before = points(page);
            page.waitForFunction(
                    "n => document.querySelector('curlew-plot').figure.series.some(s => s.x.length > n)", before);
            picture(page, "run-growing");
            button(page, "Cancel").click();
            assertThat(button(page, "Resume")).isVisible();
            assertThat(page.locator(".outcome-sentence")).containsText("cancelled");
            page.reload();
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible();
            page.waitForCondition(() -> points(page) > before);
            assertThat(page.locator("curlew-progress")).containsText("0 of 12 trajectories");
        }
    }

    @Test
    void an_experiment_is_changed_run_saved_found_after_a_restart_and_sent_to_a_colleague() throws Exception {
        Path data = folder.resolve("story");
        Path sent = folder.resolve("sent.curlew.json");
        String own;
        try (ServedLab lab = ServedLab.start(data);
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            fill(page, "Passes over the training set", "200");
            fill(page, "Seeds: every arm learns once with each", "2");
            fill(page, "Name", "Two seeds, briefly");
            button(page, "Save as a copy").click();
            assertThat(heading(page, "Two seeds, briefly")).isVisible();
            assertThat(page.getByText("Version 1 of the library.")).isVisible();
            page.locator("body").press("r");
            page.waitForURL(RUN);
            assertThat(button(page, "Run again")).isVisible();
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible();
            assertThat(page.locator(".outcome-sentence")).containsText("within 200 epochs");
            assertThat(page.locator("table").first()).containsText("2 of 2");
            picture(page, "run-done");
        }
        try (ServedLab lab = ServedLab.start(data);
                Page page = visitor.arrive(lab)) {
            page.getByLabel("Search the library").fill("two seeds briefly");
            Locator rows = page.locator(".rows .row");
            assertThat(rows).hasCount(1);
            assertThat(rows.locator(".title")).hasText("Two seeds, briefly");
            assertThat(rows).containsText("within 200 epochs");
            picture(page, "library-found");
            rows.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("within 200 epochs")))
                    .click();
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible();
            own = curves(page);
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export"))
                    .click();
            Download file = page.waitForDownload(
                    () -> page.getByText("Experiment with its curves").click());
            file.saveAs(sent);
            assertThat(Files.readString(sent)).contains("curlew-export/1");
        }
        try (ServedLab elsewhere = ServedLab.start(folder.resolve("colleague"));
                Page page = visitor.arrive(elsewhere)) {
            page.locator("curlew-dropzone input").setInputFiles(sent);
            page.waitForURL(RUN);
            assertThat(heading(page, "Two seeds, briefly")).isVisible();
            assertThat(page.locator("curlew-plot .main-svg").first()).isVisible();
            page.waitForCondition(() -> curves(page).equals(own));
        }
    }

    @Test
    void a_plugin_that_is_dropped_into_the_plugins_folder_is_in_the_composer_after_a_restart() throws Exception {
        Path home = Distributions.without("curlew-plugin-example", folder.resolve("home"));
        Path data = folder.resolve("plugin");
        String rule = "Sign-symmetric feedback";
        try (ServedLab lab = ServedLab.start(home, data);
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            assertThat(rules(page)).doesNotContain(rule);
        }
        Distributions.copy("curlew-plugin-example", data.resolve("plugins"));
        Files.writeString(data.resolve("plugins").resolve("broken.jar"), "this is no jar");
        try (ServedLab lab = ServedLab.start(home, data);
                Page page = visitor.arrive(lab)) {
            openStarter(page);
            assertThat(rules(page)).contains(rule);
            page.navigate(lab.page("plugins"));
            assertThat(page.locator(".violation").first()).containsText("broken.jar");
            page.navigate(lab.page("plugins/plasticity-rule/sign-symmetric-feedback"));
            assertThat(heading(page, rule)).isVisible();
            assertThat(page.locator("curlew-formula .katex").first()).isVisible();
            picture(page, "part");
        }
    }

    /** What the choice of rules offers. */
    private static String rules(Page page) {
        Locator choice = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Gradient descent"))
                .first();
        choice.click();
        Locator list = page.getByRole(AriaRole.LISTBOX);
        assertThat(list).isVisible();
        String offered = list.innerText();
        page.keyboard().press("Escape");
        return offered;
    }
}
