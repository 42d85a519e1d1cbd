package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import org.curlew.engine.sweep.Quantity;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.CellDetail;

/** The cell under the pointer, or the pinned one: its place at once, then what became of its seeds, their trajectories, the spectrum, weights. */
final class CellPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final String sweep;
    private final transient Newest reading = new Newest("cell");
    private final H2 place = new H2();
    private final Div pin = Tags.div("pin", Tags.chip("pinned"));
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
        add(Tags.div("cell-head", place, pin), words, plot, spectrum, weights, actions);
        empty();
    }

    void empty() {
        reading.forget();
        place.setText("A cell");
        pin.setVisible(false);
        words.removeAll();
        words.add(Tags.text("meta", "Point at a cell of the map to see its seeds here; click to pin it."));
        plot.setVisible(false);
        spectrum.empty();
        weights.empty();
        actions.setVisible(false);
    }

    /** @param where the cell's place in words */
    void open(int cell, String where, Viewpoint viewpoint) {
        boolean pinned = cell == viewpoint.pinned();
        place.removeAll();
        place.add(Typeset.span(where));
        pin.setVisible(pinned);
        Quantity quantity = viewpoint.quantity();
        boolean logarithmic = viewpoint.look().logarithmic();
        reading.ask(
                UI.getCurrent(),
                () -> {
                    CellDetail detail = lab.sweeps().readings().cell(sweep, cell);
                    String series = series(detail, quantity);
                    return new Opened(detail, new CellFigure(sweep, detail, series).json(logarithmic));
                },
                opened -> show(opened, where, quantity.arm(), pinned));
    }

    private void show(Opened opened, String where, int arm, boolean pinned) {
        CellDetail cell = opened.cell();
        words.removeAll();
        words.add(Tags.text("", CellSentence.outcome(cell, arm)));
        CellSentence.problems(cell).forEach(reason -> words.add(Tags.text("violation", reason)));
        words.add(Tags.div(
                "meta", Typeset.span(CellSentence.theory(cell.theories().get(arm)))));
        plot.setVisible(true);
        Tags.inside(plot).setPropertyMap("figure", opened.figure());
        if (pinned) {
            spectrum.show(cell, arm);
            weights.show(cell, arm);
        } else {
            spectrum.empty();
            weights.empty();
        }
        actions.show(cell, Typeset.plain(where));
    }

    private static String series(CellDetail cell, Quantity quantity) {
        List<org.curlew.engine.experiment.Part> observables = cell.experiment().observables();
        return quantity.series().isEmpty() ? observables.getFirst().name() : quantity.series();
    }

    private record Opened(CellDetail cell, Map<String, Object> figure) {}
}
