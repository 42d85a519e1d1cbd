package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Locale;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.Lab;
import org.curlew.lab.runs.Estimate;
import org.curlew.spi.Network;
import org.curlew.spi.Violation;

/** What the experiment is as it now stands: the network, each arm's update, what is wrong, what it will cost. */
final class SidePanel extends Div {

    private final Lab lab;
    private final Element drawing = new Element("curlew-network");
    private final Div words = new Div();

    SidePanel(Lab lab) {
        this.lab = lab;
        addClassNames("side", "card");
        getElement().appendChild(drawing);
        add(words);
    }

    void show(ExperimentForm form) {
        words.removeAll();
        for (Violation violation : form.violations()) {
            Paragraph wrong = new Paragraph(violation.message());
            wrong.addClassName("violation");
            words.add(wrong);
        }
        form.experiment().ifPresent(this::describe);
    }

    private void describe(Experiment experiment) {
        Network network = lab.catalogue()
                .architecture(experiment.architecture().name())
                .create(experiment.architecture().values());
        drawing.setPropertyJson("network", NetworkDrawing.json(network, experiment));
        for (int a = 0; a < experiment.arms().size(); a++) {
            Arm arm = experiment.arms().get(a);
            Div block = new Div(new H2(arm.name()));
            block.addClassName("arm");
            block.getStyle().set("--arm", ArmColour.of(a));
            block.getElement()
                    .appendChild(PartCard.Formula.of(
                            UpdateEquation.tex(lab.catalogue().rule(arm.rule().name()), arm, network)));
            words.add(block);
        }
        double c = (double) network.inputs() / network.layer(0).postsynaptic();
        Element ratio = new Element("curlew-text");
        ratio.setProperty("text", String.format(Locale.ROOT, "Compression ratio $c = M/N = %.3g$", c));
        words.getElement().appendChild(ratio);
        words.add(cost(experiment));
    }

    private Paragraph cost(Experiment experiment) {
        Estimate estimate = lab.runs().estimate(experiment);
        Paragraph cost = new Paragraph(String.format(
                Locale.ROOT,
                "%d trajectories, %.3g steps: about %s on this machine, %d MB a worker.",
                experiment.units(),
                estimate.steps(),
                words(estimate.time()),
                Math.max(1, estimate.bytes() >> 20)));
        cost.addClassName("meta");
        return cost;
    }

    /** A duration as one would say it. */
    static String words(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        return seconds < 5400 ? Math.round(seconds / 60.0) + " min" : Math.round(seconds / 360.0) / 10.0 + " h";
    }
}
