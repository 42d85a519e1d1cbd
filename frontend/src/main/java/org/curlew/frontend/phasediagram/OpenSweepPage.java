package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.Thresholds;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.Lab;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;

/** The page of a sweep whose parts are all there: choices, map, curves, notes; beside it the cell. */
final class OpenSweepPage extends Div implements DiagramPanel.Reader {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final transient MapSource source;
    private final transient Sweeps sweeps;
    private final String id;
    private final transient Consumer<Map<String, String>> address;
    private final DiagramPanel map = new DiagramPanel(this);
    private final CellPanel cell;
    private final Div bar = new Div();
    private final Div columns = Tags.div("columns");
    private final TheoryLine theory = new TheoryLine(shown -> change(this.viewpoint.residual(shown)));
    private final CurvesCard curves;
    private final ActionBar actions;
    private final GrowCard grow;
    private final NotesCard notes;
    private final BesidePanel beside;
    private transient Sweep sweep;
    private transient Viewpoint viewpoint;
    private transient MapState state;
    private transient Optional<Map<String, String>> untold = Optional.empty();
    private int pointed = -1;

    OpenSweepPage(Lab lab, String id, Viewpoint viewpoint, Consumer<Map<String, String>> address) {
        this.lab = lab;
        UI ui = UI.getCurrent();
        source = new MapSource(lab, () -> ui.access(this::again));
        this.id = id;
        this.viewpoint = viewpoint;
        this.address = address;
        sweeps = lab.sweeps();
        sweep = sweeps.sweep(id).sweep().orElseThrow();
        cell = new CellPanel(lab, id);
        curves = new CurvesCard(id, byColumn -> change(this.viewpoint.byColumn(byColumn)));
        actions = new ActionBar(sweeps, id, this::again);
        grow = new GrowCard(sweeps, id, this::again);
        notes = new NotesCard(sweeps, id, this::again);
        beside = new BesidePanel(lab, id, viewpoint.beside(), other -> change(this.viewpoint.beside(other)));
        columns.add(Tags.div("card", bar, theory, Tags.div("phase-pair", map, beside)), Tags.div("side", cell));
        addClassName("phase-page");
        add(columns, curves, grow, notes);
        bar.addClassName("quantity-bar");
        chooseQuantity();
        map.headed(CellPanel.HEAD);
        map.pin(viewpoint.pinned());
    }

    /** What can be done with the sweep; it stands beside its name. */
    ActionBar actions() {
        return actions;
    }

    /** Shows the newest numbers. @param turned whether the sweep's state changed */
    void refresh(StoredSweep stored, boolean turned) {
        Sweep now = stored.sweep().orElseThrow();
        boolean regridded = !now.axes().equals(sweep.axes());
        if (regridded) {
            viewpoint = viewpoint.pinned(Place.moved(sweep, viewpoint.pinned(), now));
            sweep = now;
            pointed = -1;
            map.pin(viewpoint.pinned());
        }
        CellStatus before = status(shownCell());
        draw(stored);
        if (turned || regridded || !Objects.equals(before, status(shownCell()))) {
            openCell(shownCell());
        }
    }

    @Override
    public void pointed(int at) {
        pointed = at;
        if (viewpoint.pinned() < 0) {
            openCell(at);
        }
    }

    @Override
    public void pinned(int at) {
        viewpoint = viewpoint.pinned(at);
        pointed = at;
        tellAddress();
        openCell(at);
        notes.pinned(sweep, at);
        curves.draw(state, viewpoint, this::tellUntold);
    }

    @Override
    public void selected(Optional<Region> region) {
        grow.selected(sweep, region);
    }

    @Override
    public void looks(Look look) {
        viewpoint = viewpoint.with(look);
        tellAddress();
        curves.draw(state, viewpoint, this::tellUntold);
    }

    private void chooseQuantity() {
        bar.removeAll();
        bar.add(new QuantityBar(
                viewpoint.quantity(),
                new Simulation(lab.catalogue(), sweep.experiment()).seriesNames(),
                sweep.experiment().arms(),
                java.util.Arrays.stream(Thresholds.of(sweep)).boxed().toList(),
                this::show));
        bar.add(Tags.div("choice", beside.choice()));
    }

    private void show(Quantity quantity) {
        change(viewpoint.with(sweep, quantity));
        chooseQuantity();
        openCell(shownCell());
    }

    private void change(Viewpoint other) {
        viewpoint = other;
        tellAddress();
        again();
    }

    /** Tells the browser everything anew. */
    private void again() {
        map.forget();
        beside.forget();
        draw(sweeps.sweep(id));
    }

    private void draw(StoredSweep stored) {
        state = source.read(stored, viewpoint);
        map.show(state.figure(viewpoint, sweeps.notes().of(id)), state.columns(viewpoint));
        theory.show(state, viewpoint);
        actions.show(stored);
        curves.draw(state, viewpoint, this::tellUntold);
        grow.show(state, viewpoint);
        notes.show(sweep, viewpoint.pinned());
        beside.draw(viewpoint);
        map.titled(beside.shown());
        columns.setClassName("pair", beside.shown());
    }

    private CellStatus status(int at) {
        return state == null || at < 0 || at >= state.cells().size()
                ? null
                : state.cells().get(at);
    }

    private int shownCell() {
        return viewpoint.pinned() >= 0 ? viewpoint.pinned() : pointed;
    }

    private void openCell(int at) {
        if (at < 0 || at >= sweep.cells()) {
            cell.empty();
        } else {
            cell.open(at, state.place(at), viewpoint, ArmColours.of(sweep));
        }
    }

    // Plots refer to their own parts by the page's address: it changes together with the curves, never under them.
    private void tellAddress() {
        untold = Optional.of(viewpoint.address(sweep));
    }

    private void tellUntold() {
        untold.ifPresent(address);
        untold = Optional.empty();
    }
}
