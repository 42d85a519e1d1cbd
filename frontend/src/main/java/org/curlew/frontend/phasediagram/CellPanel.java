package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.sweep.Quantity;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.theory.OwnSpectrum;
import org.curlew.frontend.theory.SpectrumPicture;
import org.curlew.lab.Lab;
import org.curlew.lab.library.EntryText;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.spi.InvalidInput;

/** The cell under the pointer, or the pinned one: its place, what became of its seeds, their trajectories, the spectrum, weights. */
final class CellPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final String sweep;
    private final H2 place = new H2();
    private final Div words = new Div();
    private final Div plot = Tags.own("curlew-plot");
    private final Div spectrum = new Div();
    private final Div weights = new Div();
    private final Div actions = Tags.div("toolbar");
    private String asked = "";

    CellPanel(Lab lab, String sweep) {
        this.lab = lab;
        this.sweep = sweep;
        addClassNames("card", "cell-panel");
        setId("cell");
        add(place, words, plot, spectrum, weights, actions);
        empty();
    }

    void empty() {
        place.setText("A cell");
        words.removeAll();
        words.add(Tags.text("meta", "Point at a cell of the map to see its seeds here; click to pin it."));
        List.of(plot, spectrum, weights, actions).forEach(part -> part.setVisible(false));
    }

    /** @param logarithmic whether the series is drawn on a logarithmic axis */
    void show(CellDetail cell, String at, Quantity quantity, boolean pinned, boolean logarithmic) {
        place.removeAll();
        place.add(Typeset.span(at));
        words.removeAll();
        if (pinned) {
            words.add(Tags.chip("pinned"));
        }
        words.add(Tags.text("", CellSentence.outcome(cell, quantity.arm())));
        CellSentence.problems(cell).forEach(reason -> words.add(Tags.text("violation", reason)));
        words.add(Tags.div(
                "meta", Typeset.span(CellSentence.theory(cell.theories().get(quantity.arm())))));
        String series = quantity.series().isEmpty()
                ? cell.experiment().observables().getFirst().name()
                : quantity.series();
        plot.setVisible(true);
        Tags.inside(plot).setPropertyMap("figure", new CellFigure(sweep, cell, series).json(logarithmic));
        spectrum(cell, quantity.arm(), pinned);
        weights(cell, quantity.arm(), pinned);
        actions(cell, at);
    }

    // densities and eigenvalues take a moment: only for a cell that was asked for, and never in the way of the rest
    private void spectrum(CellDetail cell, int arm, boolean pinned) {
        String asking = pinned && cell.theories().get(arm).isPresent() ? cell.values() + "/" + arm : "";
        if (asking.equals(asked)) {
            return;
        }
        asked = asking;
        spectrum.removeAll();
        spectrum.setVisible(false);
        if (asking.isEmpty()) {
            return;
        }
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("spectrum").start(() -> {
            Div found = spectrum(cell.experiment(), arm);
            ui.access(() -> {
                if (asking.equals(asked)) {
                    spectrum.add(found);
                    spectrum.setVisible(true);
                }
            });
        });
    }

    private Div spectrum(Experiment experiment, int arm) {
        long seed = experiment.seeds().first();
        try {
            OwnSpectrum own = new OwnSpectrum(lab.spectra().teacher(experiment, arm, seed));
            return new SpectrumPicture(own, "*J* at the teacher’s weights, seed " + seed, arm);
        } catch (InvalidInput none) {
            return Tags.div("meta", Tags.text("", none.getMessage()));
        }
    }

    private void weights(CellDetail cell, int arm, boolean pinned) {
        Optional<Map<String, Object>> map = pinned ? WeightFigure.last(cell, arm) : Optional.empty();
        weights.setVisible(map.isPresent());
        weights.removeAll();
        map.ifPresent(m -> {
            Div drawn = Tags.own("curlew-heatmap");
            Tags.inside(drawn).setPropertyMap("map", m);
            weights.add(drawn);
        });
    }

    private void actions(CellDetail cell, String at) {
        String title = lab.sweeps().sweep(sweep).title() + ", " + Typeset.plain(at);
        actions.removeAll();
        actions.setVisible(true);
        Button alone = new Button("Run this cell alone", click -> {
            var run = lab.runs().start(Optional.empty(), title, cell.experiment());
            UI.getCurrent().navigate("run/" + run.id());
        });
        Button compose = new Button("Open in Compose", click -> {
            var entry = lab.library().create(new EntryText(title, "", "", List.of("sweep")), cell.experiment());
            UI.getCurrent().navigate("compose/" + entry.id());
        });
        actions.add(alone, compose);
    }
}
