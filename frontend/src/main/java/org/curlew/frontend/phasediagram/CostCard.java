package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.sweeps.SweepEstimate;

/** What a new sweep takes or what is wrong with it, and the button that starts it. */
final class CostCard extends Div {

    private static final long serialVersionUID = 1;

    private static final int MOST_MISTAKES = 6;

    private final Div words = new Div();
    private final Button start;

    CostCard(Runnable started) {
        addClassName("card");
        start = new Button("Start", click -> started.run());
        start.setId("start");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        words.getElement().setAttribute("aria-live", "polite");
        add(new H2("What it takes"), words, start);
        start.setEnabled(false);
    }

    boolean startable() {
        return start.isEnabled();
    }

    /** Nothing may be started until it is known. */
    void waiting(String sentence) {
        start.setEnabled(false);
        words.removeAll();
        words.add(Tags.text("meta", sentence));
    }

    void show(Checked checked) {
        words.removeAll();
        start.setEnabled(checked.allowed());
        checked.violations().stream().limit(MOST_MISTAKES).forEach(v -> wrong(v.message()));
        checked.sweep().ifPresent(sweep -> checked.estimate().ifPresent(estimate -> show(sweep, estimate)));
    }

    void wrong(String message) {
        words.add(Tags.text("violation", message));
    }

    private void show(Sweep sweep, SweepEstimate estimate) {
        words.add(Tags.text("", SweepWords.size(sweep)), Tags.text("", SweepWords.estimate(estimate)));
        SweepWords.stored(estimate).ifPresent(sentence -> words.add(Tags.text("", sentence)));
        Optional<String> refusal = SweepWords.refusal(estimate);
        refusal.ifPresent(this::wrong);
    }
}
