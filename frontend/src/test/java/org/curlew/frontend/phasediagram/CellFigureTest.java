package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;
import org.junit.jupiter.api.Test;

/** The trajectories of a cell have the colours that their arms have everywhere. */
class CellFigureTest {

    private static final String LONE = """
            {"schemaVersion": 1, "experiment": %s, "axes":
             [{"set": ["/arms/0/flips/hiddenFlippedFraction"], "values": {"spacing": "listed", "list": [0, 0.5]}}]}""";

    @Test
    void curl_descent_is_vermilion_also_where_it_stands_alone_and_in_a_cell_without_flips() {
        Sweep lone = SmallSweep.SWEEPS.read(LONE.formatted(
                SmallSweep.EXPERIMENT.replaceFirst("\\{\"name\": \"Gradient descent\"[^}]*}},\\s*", "")));
        assertThat(lone.experiment().arms()).hasSize(1);
        assertThat(colours(lone)).containsExactly(1);
    }

    @Test
    void beside_it_gradient_descent_is_slate() {
        assertThat(colours(SmallSweep.plane())).containsExactly(0, 1);
    }

    /** The colour of every curve of the first cell, which has no flips. */
    private static List<Object> colours(Sweep sweep) {
        List<CellUnit> units = IntStream.range(0, sweep.experiment().arms().size())
                .mapToObj(arm ->
                        new CellUnit(arm, 1, UnitState.DONE, Optional.of(trajectory(sweep, arm)), Optional.empty()))
                .toList();
        CellDetail cell = new CellDetail(0, List.of(0), sweep.experiment(), List.of(), units);
        Map<String, Object> figure = new CellFigure("id", cell, "test-error", ArmColours.of(sweep)).json(true);
        return ((List<?>) figure.get("series"))
                .stream().<Object>map(curve -> ((Map<?, ?>) curve).get("arm")).toList();
    }

    private static Trajectory trajectory(Sweep sweep, int arm) {
        return new Trajectory(
                sweep.experiment().arms().get(arm).name(),
                1,
                new long[] {1, 100},
                Map.of("test-error", new double[] {0.5, 0.1}),
                new Outcome(Outcome.Kind.COMPLETED, 100, ""),
                List.of(),
                "plain");
    }
}
