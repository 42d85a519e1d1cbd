package org.curlew.frontend.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.frontend.frame.Slider;
import org.curlew.frontend.frame.Tags;

/** The controls of the explore page: teacher, signs, integrator, step; and the equations as they now stand. */
final class ExploreControls extends Div {

    private static final long serialVersionUID = 1;

    private final Slider teacher;
    private final Button first;
    private final Button second;
    private final Select<Solver> solver = new Select<>();
    private final Slider step;
    private final Slider time;
    private final Div equations = Tags.formula("", true);
    private final Div conserved = Tags.formula("", true);
    private final Div stability = Tags.formula("", true);

    /** @param change applies a change to what is shown */
    ExploreControls(List<Solver> solvers, Consumer<UnaryOperator<ExploreState>> change) {
        teacher = new Slider(
                "Teacher product $t$",
                -ExploreState.LARGEST_T,
                ExploreState.LARGEST_T,
                false,
                120,
                x -> change.accept(s -> s.with(
                        new ScalarNetwork(x, s.network().d1(), s.network().d2()))));
        first = sign("the input neuron", change, n -> new ScalarNetwork(n.t(), -n.d1(), n.d2()));
        second = sign("the hidden neuron", change, n -> new ScalarNetwork(n.t(), n.d1(), -n.d2()));
        solver.setAriaLabel("Integrator");
        solver.setItems(solvers);
        solver.setItemLabelGenerator(Solver::title);
        solver.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(s -> s.withSolver(event.getValue().id()));
            }
        });
        step = new Slider(
                "Step",
                ExploreState.SMALLEST_STEP,
                ExploreState.LARGEST_STEP,
                true,
                90,
                x -> change.accept(s -> s.withStep(x)));
        time = new Slider(
                "Time shown",
                ExploreState.SHORTEST,
                ExploreState.LONGEST,
                true,
                80,
                x -> change.accept(s -> s.withTime(x)));
        Button clear = new Button("Clear paths", click -> change.accept(ExploreState::cleared));
        Div signs = Tags.div("signs", first, second);
        Element integrator = new Element("span");
        integrator.setText("Integrator").getClassList().add("slider-label");
        Div solving = Tags.div("slider");
        solving.getElement().appendChild(integrator);
        solving.add(solver);
        add(
                Tags.div("card equations", equations, conserved, stability, signs),
                Tags.div("card", teacher, solving, step, time, clear));
    }

    private static Button sign(
            String neuron, Consumer<UnaryOperator<ExploreState>> change, UnaryOperator<ScalarNetwork> flip) {
        Button button = new Button("", click -> change.accept(s -> s.with(flip.apply(s.network()))));
        button.getElement().setAttribute("title", "Flip the plasticity rule of " + neuron);
        return button;
    }

    void show(ExploreState state, Solver chosen) {
        ScalarNetwork network = state.network();
        teacher.show(network.t());
        label(first, "d₁", "input", network.d1());
        label(second, "d₂", "hidden", network.d2());
        solver.setValue(chosen);
        step.show(state.step());
        time.show(state.time());
        Tags.inside(equations).setProperty("tex", ExploreWords.equations(network));
        Tags.inside(conserved).setProperty("tex", ExploreWords.conserved(network));
        Tags.inside(stability).setProperty("tex", ExploreWords.stability(network) + " > 0 \\text{: stable}");
    }

    private static void label(Button button, String symbol, String neuron, int sign) {
        button.setText(sign < 0 ? "↺ " + symbol + " = −1" : "● " + symbol + " = +1");
        button.setAriaLabel(button.getText() + ", flip the " + neuron + " neuron");
        button.getElement().setAttribute("aria-pressed", String.valueOf(sign < 0));
    }
}
