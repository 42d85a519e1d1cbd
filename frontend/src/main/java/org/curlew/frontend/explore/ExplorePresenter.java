package org.curlew.frontend.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.engine.theory.ScalarTrajectory;

/** What of the explore page has to be drawn anew after a change. Both portraits have the same starting points, integrator and step. */
final class ExplorePresenter {

    private static final int MOST_EPOCHS = 20_000;

    /** The page, as it is told what to show; side 0 is gradient descent, side 1 curl descent. */
    interface Screen {

        void state(ExploreState state, Solver solver);

        void scene(int side, ScalarNetwork network);

        void paths(int side, ScalarNetwork network, List<ScalarTrajectory> paths);

        void pointer(int side, ScalarNetwork network, ExploreState.Start at, ScalarTrajectory way);
    }

    private final List<Solver> solvers;
    private final Screen screen;
    private ExploreState state = ExploreState.INITIAL;
    private ExploreState drawn;
    private ExploreState.Start pointer;
    private ExploreState.Start drawnPointer;

    /** @param solvers at least one */
    ExplorePresenter(List<Solver> solvers, Screen screen) {
        this.solvers = solvers;
        this.screen = screen;
    }

    List<Solver> solvers() {
        return solvers;
    }

    void change(UnaryOperator<ExploreState> change) {
        state = change.apply(state);
    }

    void point(double w1, double w2) {
        pointer = ExploreState.Start.at(w1, w2);
    }

    /** The pointer has left the portraits. */
    void pointAway() {
        pointer = null;
        drawnPointer = null;
    }

    void draw() {
        boolean changed = !state.equals(drawn);
        for (int side = 0; changed && side < 2; side++) {
            ScalarNetwork now = network(state, side);
            if (drawn == null || !now.equals(network(drawn, side))) {
                screen.scene(side, now);
            }
            List<ScalarTrajectory> paths = new ArrayList<>();
            state.drops().forEach(start -> paths.add(way(now, start)));
            screen.paths(side, now, paths);
        }
        if (pointer != null && (changed || !pointer.equals(drawnPointer))) {
            for (int side = 0; side < 2; side++) {
                ScalarNetwork now = network(state, side);
                screen.pointer(side, now, pointer, way(now, pointer));
            }
            drawnPointer = pointer;
        }
        if (changed) {
            screen.state(state, solver());
            drawn = state;
        }
    }

    private static ScalarNetwork network(ExploreState state, int side) {
        return side == 0 ? state.network().gradientDescent() : state.network();
    }

    private ScalarTrajectory way(ScalarNetwork network, ExploreState.Start start) {
        int epochs = Math.clamp(Math.round(state.time() / state.step()), 1, MOST_EPOCHS);
        return ScalarTrajectory.of(network, solver().stepping(state.step()), start.w1(), start.w2(), epochs);
    }

    private Solver solver() {
        return solvers.stream()
                .filter(s -> s.id().equals(state.solver()))
                .findFirst()
                .orElse(solvers.getFirst());
    }
}
