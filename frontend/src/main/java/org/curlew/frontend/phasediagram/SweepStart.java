package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Newest;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** The start of a sweep: thousands of trajectories are put into the queue, and the page stays free meanwhile. */
final class SweepStart {

    private final Newest starting = new Newest("start of a sweep");
    private final Sweeps sweeps;

    SweepStart(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** Opens the sweep's page once it is there. @param refused is told why it cannot be started */
    void start(String name, Sweep sweep, Consumer<String> refused) {
        starting.ask(UI.getCurrent(), () -> started(name, sweep), outcome -> {
            if (outcome.id().isEmpty()) {
                refused.accept(outcome.refusal());
            } else {
                UI.getCurrent().navigate("phase-diagram/" + outcome.id());
            }
        });
    }

    private Started started(String name, Sweep sweep) {
        try {
            return new Started(sweeps.start(name, Optional.empty(), sweep).id(), "");
        } catch (InvalidInput refused) {
            return new Started("", refused.getMessage());
        }
    }

    private record Started(String id, String refusal) {}
}
