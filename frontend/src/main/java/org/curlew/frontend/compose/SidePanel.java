package org.curlew.frontend.compose;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.Lab;
import org.curlew.lab.picture.ArmColours;
import org.curlew.spi.Network;

/** What the experiment is as it now stands: the network, each arm's update, what is wrong, what it will cost, Run. */
final class SidePanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final Element drawing = new Element("curlew-network");
    private final Div equations = new Div();
    private final Div wrong = new Div();
    private final Paragraph cost = Tags.text("meta", "");
    private final Button run;

    SidePanel(Lab lab, Runnable start) {
        this.lab = lab;
        run = new Button("Run", click -> start.run());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setId("run");
        run.setTooltipText("Key r");
        wrong.getElement().setAttribute("role", "status");
        Div seen = Tags.div("seen");
        seen.getElement().appendChild(drawing, equations.getElement());
        addClassNames("side", "card");
        add(seen, Tags.div("start", wrong, cost, run));
    }

    void show(ExperimentForm form) {
        wrong.removeAll();
        form.violations().forEach(v -> wrong.add(Tags.text("violation", v.message())));
        run.setEnabled(form.experiment().isPresent());
        cost.setVisible(form.experiment().isPresent());
        form.experiment().ifPresent(this::describe);
    }

    private void describe(Experiment experiment) {
        Network network = lab.catalogue()
                .architecture(experiment.architecture().name())
                .create(experiment.architecture().values());
        drawing.setPropertyJson("network", NetworkDrawing.json(network, experiment));
        equations.removeAll();
        List<Integer> colours = ArmColours.of(experiment);
        for (int a = 0; a < experiment.arms().size(); a++) {
            equations.add(equation(experiment.arms().get(a), colours.get(a), network));
        }
        double c = (double) network.inputs() / network.layer(0).postsynaptic();
        Element ratio = new Element("curlew-text");
        ratio.setProperty("text", "Compression ratio $c = M/N = " + Words.significant(c) + "$");
        equations.getElement().appendChild(ratio);
        cost.setText(Cost.words(experiment.units(), lab.runs().estimate(experiment)));
    }

    private Div equation(Arm arm, int colour, Network network) {
        Div block = Tags.div("arm", new H2(arm.name()));
        block.getStyle().set("--arm", Tags.armColour(colour));
        block.getElement()
                .appendChild(Formula.of(
                        UpdateEquation.tex(lab.catalogue().rule(arm.rule().name()), arm, network)));
        return block;
    }
}
