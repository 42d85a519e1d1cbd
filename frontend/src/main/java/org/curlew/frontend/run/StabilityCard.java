package org.curlew.frontend.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.theory.KnownJacobian;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.theory.OwnSpectrum;
import org.curlew.frontend.theory.OwnWeights;
import org.curlew.frontend.theory.SpectrumPicture;
import org.curlew.lab.Lab;
import org.curlew.lab.picture.ArmColours;
import org.curlew.spi.InvalidInput;

/** The exact spectrum of J at the teacher's weights of a seed, for each arm, over the law of the large network. Not shown where J is not known. */
final class StabilityCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final Select<Long> seed = new Select<>();
    private final transient Newest computing = new Newest("stability");
    private final Div arms = Tags.div("small-multiples");
    private String run = "";
    private transient Experiment experiment;

    StabilityCard(Lab lab) {
        this.lab = lab;
        addClassName("card");
        seed.setAriaLabel("Seed whose teacher's weights are shown");
        seed.setItemLabelGenerator(s -> "seed " + s);
        seed.addValueChangeListener(chosen -> load());
        String words = "Exact eigenvalues of J at the teacher's weights, which are a solution. Learning leaves it along"
                + " those below 0.";
        add(new H2("Stability of the solution"), Tags.text("meta", words), Tags.div("toolbar", seed), arms);
    }

    void show(String id, Experiment now) {
        if (!id.equals(run)) {
            run = id;
            experiment = now;
            List<Long> seeds = LongStream.range(0, now.seeds().count())
                    .mapToObj(i -> now.seeds().first() + i)
                    .toList();
            arms.removeAll();
            seed.setItems(seeds);
            seed.setValue(seeds.getFirst());
        }
        setVisible(!known(experiment).isEmpty());
    }

    private List<Integer> known(Experiment e) {
        return IntStream.range(0, e.arms().size())
                .filter(arm -> KnownJacobian.obstacle(lab.catalogue(), e, arm).isEmpty())
                .boxed()
                .toList();
    }

    // eigenvalues take a moment, and the page does not wait for them
    private void load() {
        if (seed.getValue() == null) {
            computing.forget();
            return;
        }
        String asked = run;
        long chosen = seed.getValue();
        Experiment planned = experiment;
        computing.ask(
                UI.getCurrent(),
                () -> known(planned).stream()
                        .map(arm -> shown(planned, new OwnWeights(asked, arm, chosen)))
                        .toList(),
                found -> {
                    arms.removeAll();
                    found.forEach(arms::add);
                });
    }

    private Div shown(Experiment planned, OwnWeights whose) {
        String name = planned.arms().get(whose.arm()).name();
        int colour = ArmColours.of(planned).get(whose.arm());
        try {
            OwnSpectrum spectrum = new OwnSpectrum(lab.spectra().teacher(planned, whose.arm(), whose.seed()));
            Anchor theory = new Anchor("theory?" + spectrum.query(whose), "Show on the Theory page");
            theory.addClassName("in-text");
            return new SpectrumPicture(spectrum, name, colour, theory);
        } catch (InvalidInput none) {
            return new Div(Tags.armChip(name, colour), Tags.text("meta", none.getMessage()));
        }
    }
}
