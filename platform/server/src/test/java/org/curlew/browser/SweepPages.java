package org.curlew.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;

/** What somebody does with the page of a sweep. */
final class SweepPages {

    static final String CELLS = "JSON.stringify(document.querySelector('curlew-phase-diagram').diagram.cells)";

    private static final double PATIENCE = 120_000;
    private static final String SWEEP = """
            {"schemaVersion": 1,
             "experiment": {"schemaVersion": 1,
               "architecture": {"name": "two-layer", "parameters": {"M": 8, "N": 8, "K": 1, "activation": "%s"}},
               "task": {"name": "gaussian-student-teacher", "parameters": {"P": 20, "testSamples": 10}},
               "integrator": {"name": "minibatch-euler", "parameters": {"batchSize": 10}},
               "arms": [{"name": "Gradient descent", "rule": {"name": "gradient-descent"}},
                        {"name": "Curl descent", "rule": {"name": "%s"}}],
               "seeds": {"first": 1, "count": 2},
               "observables": [{"name": "test-error"}, {"name": "train-error"}],
               "recording": {"epochs": %d, "points": 20, "weights": true}},
             "axes": %s,
             "picture": {"series": "test-error", "reduction": "final", "arm": 1, "logarithmic": true, "decision": 1e-3}}""";
    private static final String PLANE = """
            [{"derived": "compression-ratio", "neurons": 24, "values": {"spacing": "logarithmic", "from": 0.1, "to": 10, "count": 5}},
             {"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 1, "count": 5}}]""";
    private static final String LINE = """
            [{"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 1, "count": 11}}]""";
    private static final String FRACTIONS = """
            [{"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 0.2, "count": 3}},
             {"set": ["/arms/1/flips/readoutFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 0.2, "count": 3}}]""";

    private SweepPages() {}

    /** Waits long where the machine is busy: a test is no clock. */
    static Page patient(Page page) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** 5 x 5 cells over c and the flipped fraction. */
    static String plane(int epochs) {
        return SWEEP.formatted("linear", "gradient-descent", epochs, PLANE);
    }

    static String line() {
        return SWEEP.formatted("linear", "gradient-descent", 200, LINE);
    }

    static String fractions() {
        return SWEEP.formatted("linear", "gradient-descent", 200, FRACTIONS);
    }

    static String nonlinear() {
        return SWEEP.formatted("tanh", "gradient-descent", 50, LINE);
    }

    static String moody() {
        return SWEEP.formatted("linear", "moody", 50, LINE);
    }

    /** Starts a sweep by REST, as the page's own browser may; its id. */
    static String start(Page page, String title, String sweep) {
        return (String) page.evaluate("""
                ([title, sweep]) => fetch("/api/v1/sweeps", {method: "POST", headers: {"Content-Type": "application/json"},
                    body: JSON.stringify({title, sweep: JSON.parse(sweep)})})
                  .then(answer => answer.json()).then(stored => stored.id)""", java.util.List.of(title, sweep));
    }

    static void open(Page page, ServedLab lab, String path) {
        page.navigate(lab.page("phase-diagram/" + path));
        page.waitForFunction("document.querySelector('.phase-overlay')?.getBoundingClientRect().width > 0");
    }

    /** Until every cell is computed. */
    static void complete(Page page) {
        page.waitForFunction(
                "/^[dn]+$/.test(document.querySelector('curlew-phase-diagram')?.diagram?.cells.state ?? '')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(180_000));
    }

    /** Clicks on the cell that holds a point of the map; fractions of its width and height, from the lower left. */
    static void click(Page page, double across, double up) {
        BoundingBox box = map(page).boundingBox();
        page.mouse().click(box.x + across * box.width, box.y + (1 - up) * box.height);
    }

    static void drag(Page page, double fromAcross, double fromUp, double toAcross, double toUp) {
        BoundingBox box = map(page).boundingBox();
        page.mouse().move(box.x + fromAcross * box.width, box.y + (1 - fromUp) * box.height);
        page.mouse().down();
        page.mouse().move(box.x + toAcross * box.width, box.y + (1 - toUp) * box.height);
        page.mouse().up();
    }

    static Locator map(Page page) {
        return page.locator(".phase-overlay").first();
    }

    /** Chooses an entry of one of the selects above the map. */
    static void choose(Page page, String label, String entry) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(entry))
                .last()
                .click();
    }

    static Object diagram(Page page, String expression) {
        return page.evaluate("document.querySelector('curlew-phase-diagram').diagram" + expression);
    }
}
