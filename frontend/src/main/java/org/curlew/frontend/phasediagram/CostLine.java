package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.spi.InvalidInput;

/** What something would add to a sweep and how long that would take here, before it is done. */
final class CostLine extends Span {

    private static final long serialVersionUID = 1;

    private final transient Newest estimating = new Newest("growth");

    CostLine() {
        addClassName("meta");
    }

    /** @param estimate which may take a moment, or refuse */
    void ask(Supplier<SweepEstimate> estimate) {
        estimating.ask(UI.getCurrent(), () -> words(estimate), this::setText);
    }

    void empty() {
        estimating.forget();
        setText("");
    }

    private static String words(Supplier<SweepEstimate> estimate) {
        try {
            SweepEstimate cost = estimate.get();
            return cost.units() == 0
                    ? "That adds nothing."
                    : "That adds " + SweepWords.counted((int) cost.units(), "trajectory") + ", "
                            + (cost.time().toSeconds() < 1 ? "" : "about ") + Words.duration(cost.time()) + "."
                            + SweepWords.stored(cost)
                                    .map(sentence -> " " + sentence)
                                    .orElse("");
        } catch (InvalidInput mistake) {
            return mistake.getMessage();
        }
    }
}
