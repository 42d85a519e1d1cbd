package org.curlew.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** What somebody does with the page of a sweep. */
final class SweepPages {

    /** What the cells of the first map show, whatever the order of names. */
    static final String CELLS =
            "JSON.stringify(document.querySelector('curlew-phase-diagram').diagram.cells, (name, value) =>"
                    + " value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value)";

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

    /** The same fractions of curl descent alone. */
    static String lone() {
        return line().replaceFirst("\\{\"name\": \"Gradient descent\"[^}]*}},\\s*", "")
                .replace("/arms/1/", "/arms/0/")
                .replace("\"arm\": 1", "\"arm\": 0");
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
                "/^[dn]+$/.test(document.querySelector('curlew-phase-diagram')?.diagram?.cells.state ?? '')");
    }

    /** The same of a map that has so many cells by now. */
    static void complete(Page page, int cells) {
        page.waitForFunction(
                "n => new RegExp(`^[dn]{${n}}$`).test(document.querySelector('curlew-phase-diagram')?.diagram?.cells.state ?? '')",
                cells);
    }

    /** Until the other page shows the same cells. */
    static void same(Page page, Page other) {
        page.waitForCondition(() -> page.evaluate(CELLS).equals(other.evaluate(CELLS)));
    }

    /** Until something holds for the first map's diagram, named so. */
    static void until(Page page, String condition) {
        page.waitForFunction("(diagram => diagram !== undefined && (" + condition
                + "))(document.querySelector('curlew-phase-diagram')?.diagram)");
    }

    /** Clicks on the cell that holds a point of the map; fractions of its width and height, from the lower left. */
    static void click(Page page, double across, double up) {
        BoundingBox box = Visitor.settled(map(page));
        page.mouse().click(box.x + across * box.width, box.y + (1 - up) * box.height);
    }

    static void drag(Page page, double fromAcross, double fromUp, double toAcross, double toUp) {
        BoundingBox box = Visitor.settled(map(page));
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
