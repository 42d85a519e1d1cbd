package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Every tool of the phase-diagram page, on sweeps that are computed here. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class SweepToolsIT {

    private static final String SEEN_COPIED = """
            new MutationObserver(() => {
              if ([...document.querySelectorAll('button')].some(button => button.textContent.trim() === 'copied')) window.seenCopied = true;
            }).observe(document.querySelector('curlew-phase-diagram'), { subtree: true, childList: true, characterData: true })
            """;

    /** Where every card stands and how high it is. */
    private static final String PLACES = """
            [...document.querySelectorAll('.card')].map(card => card.getBoundingClientRect())
                .map(box => `${Math.round(box.top + scrollY)} ${Math.round(box.height)}`).join()
            """;

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;
    private static String plane;
    private Page page;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("data"));
        try (Page first = visitor.arrive(lab)) {
            plane = SweepPages.start(first, "Plane", SweepPages.plane(400));
            SweepPages.open(first, lab, plane);
            SweepPages.complete(first);
        }
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @BeforeEach
    void arrive() {
        page = visitor.arrive(lab);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void the_map_shows_what_is_chosen_and_a_link_restores_it() {
        SweepPages.open(page, lab, plane);
        SweepPages.choose(page, "Number", "largest value");
        SweepPages.choose(page, "Divided by", "Gradient descent");
        String chosen = "diagram.quantity.title === 'largest test error, Curl descent over Gradient descent'";
        SweepPages.until(page, chosen);
        page.waitForURL(url -> url.matches(".*[?&]over=0.*") && url.contains("show=max"));
        page.reload();
        SweepPages.until(page, chosen);
    }

    @Test
    void colours_are_logarithmic_or_linear_over_a_range_of_the_readers_own() {
        SweepPages.open(page, lab, plane);
        page.locator(".phase-colours summary").click();
        page.locator(".phase-colours").getByLabel("from").fill("10^-6");
        page.locator(".phase-colours").getByLabel("to").fill("1");
        page.locator(".phase-colours").getByLabel("to").blur();
        page.waitForFunction(
                "document.querySelector('.phase-plot').data[0].zmin === -6 && document.querySelector('.phase-plot').data[0].zmax === 0");
        page.waitForURL("**low=1.0E-6**");
        page.locator(".phase-colours")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("log"))
                .click();
        page.waitForFunction("document.querySelector('.phase-plot').data[0].zmin !== -6");
    }

    @Test
    void theory_is_drawn_and_where_measurement_parts_from_it_is_a_map_of_its_own() {
        SweepPages.open(page, lab, plane);
        SweepPages.until(page, "diagram.lines.length === 1");
        assertThat(page.locator(".theory-line")).containsText("on the right side");
        Visitor.button(page, "Show where theory fails").click();
        SweepPages.until(page, "diagram.quantity.signed === true && diagram.cells.value.some(value => value !== null)");
        List<?> sides = (List<?>) SweepPages.diagram(page, ".cells.value.filter(value => value !== null)");
        assertThat(sides).allMatch(side -> List.of(-1, 0, 1).contains(((Number) side).intValue()));
        page.waitForURL("**residual=1**");
        Visitor.button(page, "Show the measured values").click();
        page.waitForFunction("document.querySelector('curlew-phase-diagram').diagram.quantity.signed !== true");
    }

    @Test
    void theory_crosses_other_planes_and_single_axes_too_and_where_there_is_none_it_is_said() {
        String fractions = SweepPages.start(page, "Both fractions", SweepPages.fractions());
        String line = SweepPages.start(page, "A line", SweepPages.line());
        String none = SweepPages.start(page, "tanh", SweepPages.nonlinear());
        SweepPages.open(page, lab, fractions);
        SweepPages.until(page, "diagram.lines.length === 1");
        SweepPages.open(page, lab, line);
        SweepPages.complete(page);
        SweepPages.until(page, "diagram.lines.length > 0 && diagram.lines[0].x[0] === diagram.lines[0].x[1]");
        page.waitForFunction(
                "[...document.querySelectorAll('curlew-plot')].some(plot => plot.figure?.marks?.some(mark => mark.axis === 'x'))");
        SweepPages.open(page, lab, none);
        assertThat(page.locator(".theory-line")).containsText("There is no theory for this map");
    }

    @Test
    void a_pinned_cell_shows_its_seeds_its_weights_and_the_spectrum_of_its_own_weights() {
        SweepPages.open(page, lab, plane);
        SweepPages.click(page, 0.1, 0.5);
        Locator cell = page.locator("#cell");
        assertThat(cell).containsText("pinned");
        assertThat(cell).containsText("2 seeds: 2 completed.");
        assertThat(cell.locator("#spectrum")).containsText("at the teacher’s weights, seed 1");
        assertThat(cell.locator("#spectrum")).containsText("at the student’s weights, seed 1, epoch 400");
        assertThat(cell.locator("#spectrum curlew-spectrum")).hasCount(2);
        assertThat(cell.locator("curlew-heatmap")).hasCount(2);
        assertThat(page.locator("curlew-plot").last()).isVisible(); // rows with the pinned cell's among them
        page.locator(".phase-overlay").first().press("Escape");
        assertThat(cell.locator(".pin")).isHidden();
    }

    @Test
    void a_click_names_the_cell_before_the_server_has_answered_and_hides_what_is_of_another() {
        SweepPages.open(page, lab, plane);
        SweepPages.click(page, 0.1, 0.1);
        Locator cell = page.locator("#cell");
        assertThat(cell).containsText("2 seeds: 2 completed.");
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("v-r=uidl"), held::add);
        SweepPages.click(page, 0.5, 0.5);
        assertThat(cell.locator("h2").first()).hasText("c = 1, αh = 0.5");
        assertThat(cell).containsText("pinned");
        assertThat(cell.getByText("2 seeds: 2 completed.")).isHidden();
        assertThat(cell.locator("#spectrum")).isHidden();
        page.waitForCondition(() -> !held.isEmpty());
        page.unrouteAll();
        held.forEach(Route::resume);
        assertThat(cell.getByText("2 seeds: 2 completed.")).isVisible();
        assertThat(cell.locator("#spectrum")).isVisible();
        assertThat(cell.locator("h2").first()).hasText("c = 1, αh = 0.5");
    }

    @Test
    void a_pin_moves_nothing_on_the_page() {
        SweepPages.open(page, lab, plane);
        SweepPages.until(page, "diagram.lines.length === 1");
        Visitor.settled(page.locator(".card").last());
        Object before = page.evaluate(PLACES);
        SweepPages.click(page, 0.1, 0.5);
        assertThat(page.locator("#spectrum")).containsText("at the student’s weights, seed 1, epoch 400");
        Visitor.settled(page.locator(".card").last());
        assertThat(page.evaluate(PLACES)).isEqualTo(before);
    }

    @Test
    void a_cell_of_which_the_server_does_not_tell_says_so_and_comes_when_it_answers() {
        SweepPages.open(page, lab, plane);
        Locator cell = page.locator("#cell");
        page.route(address -> address.contains("v-r=uidl"), Route::abort);
        SweepPages.click(page, 0.5, 0.5);
        assertThat(cell.getByText("The server cannot be reached.")).isVisible();
        page.unrouteAll();
        assertThat(cell.getByText("2 seeds: 2 completed.")).isVisible();
        assertThat(cell.getByText("The server cannot be reached.")).isHidden();
    }

    @Test
    void a_cell_that_cannot_be_read_says_why_and_is_tried_again() {
        String doomed = SweepPages.start(page, "Doomed", SweepPages.line());
        SweepPages.open(page, lab, doomed);
        SweepPages.complete(page);
        page.evaluate("id => fetch('/api/v1/sweeps/' + id, {method: 'DELETE'})", doomed);
        SweepPages.click(page, 0.5, 0.5);
        Locator cell = page.locator("#cell");
        assertThat(cell.getByText("there is no sweep")).isVisible();
        assertThat(Visitor.button(page, "Try again")).isVisible();
    }

    @Test
    void on_a_small_screen_the_map_has_the_width_whatever_it_shows() {
        SweepPages.open(page, lab, plane);
        SweepPages.until(page, "diagram.lines.length === 1");
        page.setViewportSize(390, 900); // also where the window was wide before
        page.waitForFunction("document.querySelector('.phase-overlay').getBoundingClientRect().right < 390");
        double measured = Visitor.settled(SweepPages.map(page)).width;
        Visitor.button(page, "Show where theory fails").click();
        SweepPages.until(page, "diagram.quantity.signed === true");
        assertThat(Visitor.settled(SweepPages.map(page)).width).isEqualTo(measured);
        assertThat(measured).isGreaterThan(0.6 * 390);
    }

    @Test
    void curl_descent_alone_is_vermilion_in_the_panel_of_a_cell_too() {
        SweepPages.open(page, lab, SweepPages.start(page, "Curl descent alone", SweepPages.lone()));
        SweepPages.complete(page);
        SweepPages.click(page, 0.5, 0.5);
        page.waitForFunction("document.querySelector('#cell curlew-plot')?.figure?.series[0]?.arm === 1");
        page.waitForFunction("document.querySelector('#spectrum curlew-spectrum')?.spectrum?.arm === 1");
    }

    @Test
    void two_sweeps_stand_side_by_side_and_point_and_zoom_together() {
        String other = SweepPages.start(page, "Another plane", SweepPages.plane(100));
        SweepPages.open(page, lab, plane + "?beside=" + other);
        assertThat(page.locator(".phase-overlay")).hasCount(2);
        page.waitForFunction(
                "[...document.querySelectorAll('.phase-overlay')].every(overlay => overlay.getBoundingClientRect().width > 100)");
        SweepPages.drag(page, 0.1, 0.1, 0.5, 0.5);
        page.waitForFunction(
                "new Set([...document.querySelectorAll('curlew-phase-diagram')].map(map => map.over)).size === 1 && document.querySelector('curlew-phase-diagram').over >= 0");
        page.locator("curlew-phase-diagram")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("zoom in"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("show all")))
                .hasCount(2);
    }

    @Test
    void a_pin_on_one_of_two_maps_is_on_the_other_before_the_server_has_answered() {
        SweepPages.open(page, lab, plane + "?beside=" + plane);
        assertThat(page.locator(".phase-overlay")).hasCount(2);
        String together =
                "pinned => [...document.querySelectorAll('curlew-phase-diagram')].every(map => map.pinned === pinned)";
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("v-r=uidl"), held::add);
        SweepPages.click(page, 0.5, 0.5);
        page.waitForFunction(together, 12);
        page.waitForCondition(() -> !held.isEmpty());
        page.unrouteAll();
        held.forEach(Route::resume);
        page.waitForURL("**at=1.0%3B0.5**");
        page.reload();
        page.waitForFunction(together, 12);
    }

    @Test
    void a_note_stands_on_the_picture_for_everyone_until_it_is_removed() {
        SweepPages.open(page, lab, plane);
        SweepPages.click(page, 0.5, 0.5);
        page.getByLabel("A note").fill("The boundary bends here");
        Visitor.button(page, "Note it at the pinned cell").click();
        assertThat(page.locator(".phase-plot")).containsText("The boundary bends here");
        try (Page other = visitor.arrive(lab)) {
            SweepPages.open(other, lab, plane);
            assertThat(other.locator(".phase-plot")).containsText("The boundary bends here");
            Visitor.button(other, "Remove the note The boundary bends here").click();
            assertThat(other.locator(".phase-plot")).not().containsText("The boundary bends here");
        }
        assertThat(page.locator(".phase-plot")).not().containsText("The boundary bends here");
    }

    @Test
    void a_sweep_grows_by_seeds_a_finer_grid_and_longer_axes_and_keeps_what_it_has() {
        String id = SweepPages.start(page, "Growing", SweepPages.plane(100));
        SweepPages.open(page, lab, id);
        SweepPages.complete(page);
        Object corner = SweepPages.diagram(page, ".cells.value[0]");
        assertThat(corner).isNotNull();
        SweepPages.drag(page, 0.3, 0.3, 0.5, 0.5);
        assertThat(page.locator("text=4 cells selected.")).isVisible();
        page.getByLabel("Seeds to add").fill("1");
        page.getByLabel("Seeds to add").blur();
        Visitor.button(page, "To the selected cells").click();
        page.waitForFunction(
                "document.querySelector('curlew-phase-diagram').diagram.cells.seeds.filter(n => n === 3).length === 4");
        Visitor.button(page, "Halve the gaps in the selection").click();
        assertThat(page.locator(".page-head .meta")).containsText("6 × 6 cells");
        SweepPages.complete(page, 6 * 6);
        SweepPages.until(page, "diagram.cells.state.includes('n')"); // beside the region nothing was added
        assertThat(page.locator(".phase-region")).hasCount(0);
        page.getByLabel("Values to add to the axis").fill("20");
        Visitor.button(page, "Extend").click();
        assertThat(page.locator(".page-head .meta")).containsText("7 × 6 cells");
        SweepPages.complete(page, 7 * 6);
        assertThat(SweepPages.diagram(page, ".cells.value[0]")).isEqualTo(corner);
    }

    @Test
    void every_file_is_what_its_name_says() throws IOException {
        SweepPages.open(page, lab, plane);
        assertThat(text(saved("SVG", AriaRole.BUTTON))).startsWith("<svg").contains("Compression ratio");
        assertThat(saved("PNG", AriaRole.BUTTON))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSizeGreaterThan(20_000);
        assertThat(text(saved("CSV", AriaRole.BUTTON)).lines()).hasSize(26);
        assertThat(text(saved("PDF", AriaRole.LINK))).startsWith("%PDF-").contains("%%EOF");
        assertThat(saved("NPZ", AriaRole.LINK)).startsWith('P', 'K').hasSizeGreaterThan(500);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate(SEEN_COPIED); // it says so for two seconds only
        Visitor.button(page, "Python").click();
        page.waitForFunction("window.seenCopied === true");
        page.waitForFunction("async () => (await navigator.clipboard.readText()).includes('np.load(\"diagram.npz\")')");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("final test error, Curl descent");
    }

    @Test
    void axe_finds_nothing_wrong_with_a_pinned_cell_and_a_comparison() {
        SweepPages.open(page, lab, plane + "?beside=" + plane);
        SweepPages.click(page, 0.5, 0.5);
        assertThat(page.locator("#spectrum")).containsText("at the student’s weights");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private byte[] saved(String name, AriaRole role) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("curlew-phase-diagram")
                .first()
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click());
        return Files.readAllBytes(download.path());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
