package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.theory.OwnSpectrum;
import org.curlew.frontend.theory.SpectrumPicture;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import org.curlew.lab.theory.WeightsSpectrum;
import org.curlew.spi.InvalidInput;

/**
 * The spectrum of J of the pinned cell against theory: at the teacher of its first seed, and at that seed's last recorded student weights where there are any.
 * Eigenvalues take a moment: they come when they are there, never in the way of the rest.
 */
final class SpectrumPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final transient Newest computing = new Newest("spectrum");
    private final Div pictures = new Div();
    private String asked = "";

    SpectrumPanel(Lab lab) {
        this.lab = lab;
        setId("spectrum");
        pictures.addClassName("awaited");
        add(new H3("Spectrum of J"), pictures);
        empty();
    }

    void empty() {
        computing.forget();
        asked = "";
        setVisible(false);
    }

    /** @param colour of the arm, see ArmColours */
    void show(CellDetail cell, int arm, int colour) {
        long recorded = cell.units().stream()
                .flatMap(unit -> unit.trajectory().stream())
                .count();
        String asking = cell.values() + "/" + arm + "/" + recorded;
        if (asking.equals(asked)) {
            return;
        }
        asked = asking;
        setVisible(true);
        compute(true);
        computing.ask(UI.getCurrent(), () -> pictures(cell, arm, colour), this::show, failure -> fail());
    }

    private void show(List<Component> found) {
        compute(false);
        pictures.removeAll();
        pictures.add(found);
    }

    private void fail() {
        asked = "";
        show(
                List.of(
                        Tags.text(
                                "violation",
                                "The eigenvalues could not be computed; what the server printed says why. Pin the cell again to try again.")));
    }

    /** Meanwhile the room of what was shown stays, so that nothing below it moves. */
    private void compute(boolean under) {
        if (under) {
            pictures.getElement().setAttribute("aria-busy", "true");
            pictures.addComponentAsFirst(Tags.text("meta", "Computing the eigenvalues …"));
        } else {
            pictures.getElement().removeAttribute("aria-busy");
        }
    }

    private List<Component> pictures(CellDetail cell, int arm, int colour) {
        Experiment experiment = cell.experiment();
        long seed = experiment.seeds().first();
        try {
            List<Component> found = new ArrayList<>();
            found.add(picture(
                    lab.spectra().teacher(experiment, arm, seed),
                    "*J* at the teacher’s weights, seed " + seed,
                    colour));
            recorded(cell, arm, seed)
                    .ifPresent(last -> found.add(picture(
                            lab.spectra().student(experiment, arm, seed, last.layers()),
                            "*J* at the student’s weights, seed " + seed + ", epoch " + last.epoch(),
                            colour)));
            return found;
        } catch (InvalidInput none) {
            return List.of(Tags.text("meta", none.getMessage()));
        }
    }

    private static Component picture(WeightsSpectrum spectrum, String title, int colour) {
        return new SpectrumPicture(new OwnSpectrum(spectrum), title, colour);
    }

    private static Optional<WeightSnapshot> recorded(CellDetail cell, int arm, long seed) {
        return cell.units().stream()
                .filter(unit -> unit.arm() == arm && unit.seed() == seed)
                .map(CellUnit::trajectory)
                .flatMap(Optional::stream)
                .map(Trajectory::weights)
                .filter(weights -> !weights.isEmpty())
                .map(List::getLast)
                .findFirst();
    }
}
