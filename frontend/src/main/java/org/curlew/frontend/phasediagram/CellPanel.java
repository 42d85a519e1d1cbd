package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.curlew.engine.sweep.Quantity;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.spi.InvalidInput;

/**
 * The cell under the pointer, or the pinned one: what became of its seeds, their trajectories, the spectrum, weights. Its head, which says what cell it is, is the
 * browser's: it stands at the click, and hides what is still another cell's.
 */
final class CellPanel extends Div {

    /** Of the head, for the map that draws it. */
    static final String HEAD = "cell-head";

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final String sweep;
    private final transient Newest reading = new Newest("cell");
    private final Element head = new Element("curlew-cell-head");
    private final Div words = new Div();
    private final Div plot = Tags.own("curlew-plot");
    private final SpectrumPanel spectrum;
    private final WeightsPanel weights = new WeightsPanel();
    private final CellActions actions;

    CellPanel(Lab lab, String sweep) {
        this.lab = lab;
        this.sweep = sweep;
        spectrum = new SpectrumPanel(lab);
        actions = new CellActions(lab, sweep);
        addClassNames("card", "cell-panel");
        setId("cell");
        head.setAttribute("id", HEAD);
        getElement().appendChild(head);
        add(words, plot, spectrum, weights, actions);
        empty();
    }

    void empty() {
        reading.forget();
        tell(-1);
        words.removeAll();
        words.add(Tags.text("empty-state", "Point at a cell of the map to see its seeds here; click to pin it."));
        wordsAlone();
    }

    private void wordsAlone() {
        plot.setVisible(false);
        spectrum.empty();
        weights.empty();
        actions.setVisible(false);
    }

    /**
     * @param where the cell's place in words
     * @param colours of the arms, see ArmColours
     */
    void open(int cell, String where, Viewpoint viewpoint, List<Integer> colours) {
        boolean pinned = cell == viewpoint.pinned();
        Quantity quantity = viewpoint.quantity();
        boolean logarithmic = viewpoint.look().logarithmic();
        reading.ask(
                UI.getCurrent(),
                () -> {
                    CellDetail detail = lab.sweeps().readings().cell(sweep, cell);
                    String series = series(detail, quantity);
                    return new Opened(detail, new CellFigure(sweep, detail, series, colours).json(logarithmic));
                },
                opened -> show(opened, where, quantity.arm(), colours, pinned),
                failure -> fail(cell, failure, () -> open(cell, where, viewpoint, colours)));
    }

    private void fail(int cell, RuntimeException failure, Runnable again) {
        tell(cell);
        words.removeAll();
        words.add(
                Tags.text(
                        "violation",
                        failure instanceof InvalidInput mistake
                                ? mistake.getMessage()
                                : "The server could not read this cell; what it printed says why."),
                new Button("Try again", click -> again.run()));
        wordsAlone();
    }

    private void show(Opened opened, String where, int arm, List<Integer> colours, boolean pinned) {
        CellDetail cell = opened.cell();
        tell(cell.cell());
        words.removeAll();
        words.add(Tags.text("", CellSentence.outcome(cell, arm)));
        CellSentence.problems(cell).forEach(reason -> words.add(Tags.text("violation", reason)));
        words.add(Tags.div(
                "meta", Typeset.span(CellSentence.theory(cell.theories().get(arm)))));
        plot.setVisible(true);
        Tags.inside(plot).setPropertyMap("figure", opened.figure());
        if (pinned) {
            spectrum.show(cell, arm, colours.get(arm));
            weights.show(cell, arm);
        } else {
            spectrum.empty();
            weights.empty();
        }
        actions.show(cell, Typeset.plain(where));
    }

    /** What is told from here on is of this cell. */
    private void tell(int cell) {
        head.setProperty("told", cell);
    }

    private static String series(CellDetail cell, Quantity quantity) {
        List<org.curlew.engine.experiment.Part> observables = cell.experiment().observables();
        return quantity.series().isEmpty() ? observables.getFirst().name() : quantity.series();
    }

    private record Opened(CellDetail cell, Map<String, Object> figure) {}
}
