package org.curlew.frontend.phasediagram;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.Parameter;

/**
 * Reads what one map is drawn from. What stays the same while a sweep fills, such as the theory's boundary, is worked out once; where theory takes a while, as
 * it does when ten thousand cells are first opened, the map is there before it.
 */
final class MapSource {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Lab lab;
    private final Runnable later;
    private Sweep of;
    private Map<String, Parameter> declared = Map.of();
    private int arm = -1;
    private CompletableFuture<Optional<Map<String, Object>>> boundary =
            CompletableFuture.completedFuture(Optional.empty());

    /** @param later told on another thread when theory has come that was missing */
    MapSource(Lab lab, Runnable later) {
        this.lab = lab;
        this.later = later;
    }

    /** A sweep whose parts are all there, as it stands. */
    MapState read(StoredSweep stored, Viewpoint viewpoint) {
        Sweep sweep = stored.sweep().orElseThrow();
        Quantity quantity = viewpoint.quantity();
        if (!sweep.equals(of) || arm != quantity.arm()) {
            of = sweep;
            arm = quantity.arm();
            declared = MapState.declared(lab.catalogue(), sweep);
            boundary = boundary(stored.id(), sweep, quantity);
        }
        boolean known = boundary.isDone();
        double decision = Look.decision(sweep, quantity);
        PhaseDiagram diagram = known
                ? lab.sweeps().readings().diagram(stored.id(), quantity, decision)
                : withoutTheory(lab.sweeps(), stored.id(), sweep, quantity, decision);
        return new MapState(
                stored,
                sweep,
                diagram,
                lab.sweeps().readings().cells(stored.id()),
                declared,
                known ? boundary.join() : Optional.empty(),
                known);
    }

    /** The values alone. */
    static PhaseDiagram withoutTheory(Sweeps sweeps, String id, Sweep sweep, Quantity quantity, double decision) {
        return PhaseDiagram.of(
                sweep,
                sweeps.readings().results(id),
                Collections.nCopies(sweep.cells(), Optional.empty()),
                quantity,
                decision);
    }

    /** A diagram of what theory says alone, without any value. */
    private PhaseDiagram ofTheory(String id, Sweep sweep, Quantity quantity) {
        return new PhaseDiagram(
                sweep, quantity, Double.NaN, List.of(), lab.sweeps().readings().theories(id, quantity.arm()));
    }

    private CompletableFuture<Optional<Map<String, Object>>> boundary(String id, Sweep sweep, Quantity quantity) {
        Map<String, Parameter> parameters = declared;
        CompletableFuture<Optional<Map<String, Object>>> found =
                CompletableFuture.supplyAsync(() -> BoundaryLine.of(ofTheory(id, sweep, quantity), parameters));
        boolean soon = found.copy()
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(any -> found.isDone())
                .join();
        if (!soon) {
            found.thenRun(later);
        }
        return found;
    }
}
