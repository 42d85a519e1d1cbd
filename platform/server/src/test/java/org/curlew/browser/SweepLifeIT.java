package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A sweep while it runs, in the browsers of those who watch it: it pauses, goes on, is cancelled, fails and is mended. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class SweepLifeIT {

    private static final int LONG = 2_000_000;

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;
    private static Path cheer;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        Path data = folder.resolve("data");
        cheer = folder.resolve("cheer");
        MoodyPlugin.putInto(data.resolve("plugins"), cheer);
        lab = ServedLab.start(data);
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @Test
    void a_running_sweep_is_paused_resumed_and_cancelled_and_says_how_long_it_takes() {
        try (Page page = visitor.arrive(lab)) {
            SweepPages.open(page, lab, SweepPages.start(page, "Long", SweepPages.plane(LONG)));
            assertThat(page.locator(".progress-text").last()).containsText("steps/s");
            assertThat(page.locator(".page curlew-progress")).containsText("left");
            Visitor.button(page, "Pause").click();
            assertThat(Visitor.button(page, "Resume")).isVisible();
            assertThat(page.locator(".page-head .meta")).containsText("paused");
            Visitor.button(page, "Resume").click();
            assertThat(Visitor.button(page, "Pause")).isVisible();
            Visitor.button(page, "Cancel").click();
            assertThat(page.locator(".page-head .meta")).containsText("cancelled");
            assertThat(Visitor.button(page, "Resume")).isVisible();
        }
    }

    @Test
    void two_browsers_watch_the_same_sweep_fill() {
        try (Page page = visitor.arrive(lab);
                Page other = visitor.arrive(lab)) {
            String id = SweepPages.start(page, "Watched", SweepPages.plane(3_000));
            SweepPages.open(page, lab, id);
            SweepPages.open(other, lab, id);
            SweepPages.complete(page);
            SweepPages.complete(other);
            SweepPages.same(page, other);
        }
    }

    @Test
    void failed_cells_say_why_and_are_computed_again() throws Exception {
        try (Page page = visitor.arrive(lab)) {
            SweepPages.open(page, lab, SweepPages.start(page, "Moody", SweepPages.moody()));
            page.waitForFunction(
                    "/^f+$/.test(document.querySelector('curlew-phase-diagram')?.diagram?.cells.state ?? '')");
            assertThat(page.locator(".page-head .meta")).containsText("22 failed");
            SweepPages.click(page, 0.5, 0.5);
            assertThat(page.locator("#cell .violation").first()).containsText("not in the mood");
            Files.createFile(cheer);
            Visitor.button(page, "Compute its failed seeds again").click();
            page.waitForFunction("document.querySelector('curlew-phase-diagram').diagram.cells.state[5] === 'd'");
            Visitor.button(page, "Compute 20 failed trajectories again").click();
            SweepPages.complete(page);
            assertThat(Visitor.button(page, "Delete")).isVisible();
        }
    }

    @Test
    void a_figure_of_the_gallery_is_run_from_its_page_and_its_result_opened() {
        try (Page page = visitor.arrive(lab)) {
            page.navigate(lab.page("gallery"));
            page.locator("#fig3b vaadin-button").first().click();
            page.waitForURL("**/phase-diagram/**");
            page.waitForFunction("document.querySelector('curlew-phase-diagram')?.diagram !== undefined");
            assertThat(page.locator("h1")).containsText("quick");
            page.navigate(lab.page("gallery"));
            page.locator("#fig3b").getByText("See it fill").click();
            page.waitForURL("**/phase-diagram/**");
            Visitor.button(page, "Cancel").click();
            assertThat(Visitor.button(page, "Resume")).isVisible();
            page.navigate(lab.page("gallery"));
            assertThat(page.locator("#fig3b")).containsText("It was stopped before it was complete.");
            page.locator("#fig3b").getByText("Open the result").click();
            page.waitForURL("**/phase-diagram/**");
        }
    }
}
