package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.curlew.testkit.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A phase diagram in a browser: it fills, is looked into, survives the end of the server, and is the same for everyone. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class PhaseDiagramIT {

    private static final String STATES = "(document.querySelector('curlew-phase-diagram')?.diagram?.cells.state ?? '')";
    private static final String EXPERIMENT = """
            {"schemaVersion": 1,
             "architecture": {"name": "two-layer", "parameters": {"M": 20, "N": 20, "K": 1, "activation": "linear"}},
             "task": {"name": "gaussian-student-teacher", "parameters": {"P": 40, "testSamples": 20}},
             "integrator": {"name": "minibatch-euler", "parameters": {"batchSize": 10}},
             "arms": [{"name": "Gradient descent", "rule": {"name": "gradient-descent"}},
                      {"name": "Curl descent", "rule": {"name": "gradient-descent"}, "flips": {"hiddenFlippedFraction": 0.3}}],
             "seeds": {"first": 1, "count": 2},
             "observables": [{"name": "test-error"}%s],
             "recording": {"epochs": 300, "points": 40}}""";

    // of 110 trajectories for the first seed (10 columns; gradient descent and curl descent without flips are one) and
    // as many for the second
    private static final int SOME_CELLS_WHOLE = 150;

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_sweep_fills_is_looked_into_and_is_complete_after_the_server_was_killed() throws Exception {
        Path data = folder.resolve("killed");
        Gate gate = Gate.in(data.resolve("plugins"), SOME_CELLS_WHOLE);
        String address;
        ServedLab killed = ServedLab.start(data);
        try (Page page = arrive(killed)) {
            page.navigate(killed.page("new-sweep/" + imported(page, ", {\"name\": \"gate\"}")));
            assertThat(page.locator(".side")).containsText("10 × 11 cells, 2 arms, 2 seeds");
            assertThat(page.locator(".side")).containsText("440 trajectories");
            page.locator("#start").click();
            page.waitForURL(Pattern.compile(".*/phase-diagram/.*"));
            page.waitForFunction(STATES + ".includes('d')");
            Locator map = page.locator(".phase-overlay").first();
            map.focus();
            map.press("ArrowRight"); // pins the cell in the middle
            map.press("ArrowUp");
            assertThat(page.locator("#cell h2").first()).containsText("= 0.6");
            page.waitForURL(Pattern.compile(".*[?&]at=.*0\\.6"));
            address = page.url().substring(page.url().indexOf("phase-diagram/"));
            picture(page, "sweep-filling");
            assertThat((String) page.evaluate(STATES)).contains("d").matches(".*[^d].*"); // in mid-sweep
        } finally {
            killed.kill();
        }
        gate.open();
        try (ServedLab again = ServedLab.start(data);
                Page page = arrive(again);
                Page other = arrive(again)) {
            page.navigate(again.page(address));
            other.navigate(again.page(address));
            assertThat(page.locator(".meta").first()).containsText("· done ·");
            page.waitForFunction("/^d+$/.test(" + STATES + ")");
            other.waitForFunction("/^d+$/.test(" + STATES + ")");
            assertThat(page.locator("#cell h2").first()).containsText("= 0.6");
            assertThat(page.locator("#cell")).containsText("2 seeds: 2 completed.");
            assertThat(page.locator("#cell")).containsText("pinned");
            assertThat(page.locator("#cell .main-svg").first()).isVisible();
            assertThat(page.locator(".theory-line")).containsText("Theory puts");
            SweepPages.same(page, other);
            picture(page, "sweep-complete");
        }
    }

    @Test
    void the_pages_of_sweeps_fit_a_small_screen_and_say_what_is_missing() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("narrow"));
                Page page = arrive(lab)) {
            page.setViewportSize(390, 844);
            page.navigate(lab.page("phase-diagrams"));
            assertThat(page.locator(".empty-state")).containsText("There is no sweep yet");
            for (String path : new String[] {"phase-diagrams", "new-sweep", "gallery"}) {
                page.navigate(lab.page(path));
                assertThat(page.locator("main.page h1").first()).isVisible();
                picture(page, "narrow-" + path);
                page.waitForFunction("document.documentElement.scrollWidth <= 390");
            }
            assertThat(page.locator(".figure-card")).hasCount(13);
        }
    }

    @Test
    void a_sweep_of_nonsense_is_refused_with_the_reason_before_it_starts() throws Exception {
        try (ServedLab lab = ServedLab.start(folder.resolve("refused"));
                Page page = arrive(lab)) {
            page.navigate(lab.page("new-sweep/" + imported(page, "")));
            Locator to = page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                    .last();
            to.fill("1.3");
            to.blur();
            assertThat(page.locator(".side .violation").first()).containsText("must lie in [0, 1]");
            assertThat(page.locator("#start")).isDisabled();
        }
    }

    private static Page arrive(ServedLab lab) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
        page.setDefaultTimeout(Visitor.PATIENCE); // a busy machine takes its time over the first cells
        page.navigate(lab.link());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Library")))
                .isVisible();
        return page;
    }

    /** Puts the small experiment into the library; its id. @param observables further ones, each after a comma */
    private static String imported(Page page, String observables) {
        return (String) page.evaluate("""
                text => fetch("/api/v1/library/import", {method: "POST", headers: {"Content-Type": "application/json"}, body: text})
                  .then(answer => answer.json()).then(entry => entry.id)""", EXPERIMENT.formatted(observables));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }
}
