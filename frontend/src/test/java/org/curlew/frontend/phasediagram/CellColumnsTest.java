package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.SweepState;
import org.junit.jupiter.api.Test;

/** A browser is told of cells that became different, and of nothing else. */
class CellColumnsTest {

    private static final CellStatus DONE = new CellStatus(4, 4, 0, 0);

    @Test
    void a_cell_shows_the_median_of_its_seeds() {
        CellColumns columns = columns(SmallSweep.flat(1e-14, 1e-2, 1), all(DONE), false);
        assertThat(columns.value()).containsOnly(1e-2);
        assertThat(columns.seeds()).containsOnly(3);
    }

    @Test
    void states_are_told_by_letters() {
        List<CellStatus> cells = List.of(
                new CellStatus(4, 0, 0, 0),
                new CellStatus(4, 1, 0, 1),
                new CellStatus(4, 2, 0, 0),
                DONE,
                new CellStatus(4, 3, 1, 0),
                new CellStatus(0, 0, 0, 0));
        assertThat(columns(SmallSweep.flat(1), cells, false).state()).isEqualTo("wrpdfn");
        CellColumns cancelled = CellColumns.of(SmallSweep.flat(1), cells, SweepState.CANCELLED, false);
        assertThat(cancelled.state()).isEqualTo("crpdfn");
    }

    @Test
    void only_cells_that_became_different_are_sent() {
        CellColumns before = columns(SmallSweep.flat(0.5), all(DONE), false);
        assertThat(columns(SmallSweep.flat(0.5), all(DONE), false).changedSince(before))
                .isEmpty();
        List<double[]> seeds = new ArrayList<>(Collections.nCopies(6, new double[] {0.5}));
        seeds.set(4, new double[] {0.5, 0.7});
        CellColumns after = columns(SmallSweep.diagram(seeds, none()), all(DONE), false);
        assertThat(after.changedSince(before)).containsExactly(4);
        assertThat(after.json(new int[] {4})).containsEntry("state", "d").containsEntry("seeds", List.of(2));
    }

    @Test
    void what_is_not_defined_is_null_for_the_browser() {
        CellColumns columns = columns(SmallSweep.flat(), all(new CellStatus(4, 0, 0, 0)), false);
        Map<String, Object> json = columns.json(columns.all());
        assertThat(json.get("value")).isEqualTo(Collections.nCopies(6, null));
    }

    @Test
    void the_residual_is_plus_one_where_a_stable_cell_was_not_and_nothing_in_the_band() {
        CellTheory stable = new CellTheory(0.5, -0.1, 0.1);
        CellTheory unstable = new CellTheory(-0.5, -0.1, 0.1);
        CellTheory near = new CellTheory(0.05, -0.1, 0.1);
        PhaseDiagram diagram = SmallSweep.diagram(
                List.of(
                        SmallSweep.seeds(1),
                        SmallSweep.seeds(1e-14),
                        SmallSweep.seeds(1),
                        SmallSweep.seeds(1e-14),
                        SmallSweep.seeds(1),
                        SmallSweep.seeds()),
                List.of(
                        Optional.of(stable),
                        Optional.of(stable),
                        Optional.of(unstable),
                        Optional.of(unstable),
                        Optional.of(near),
                        Optional.of(stable)));
        assertThat(columns(diagram, all(DONE), true).value()).containsExactly(1, 0, 0, -1, Double.NaN, Double.NaN);
    }

    private static CellColumns columns(PhaseDiagram diagram, List<CellStatus> cells, boolean residual) {
        return CellColumns.of(diagram, cells, SweepState.RUNNING, residual);
    }

    private static List<CellStatus> all(CellStatus status) {
        return Collections.nCopies(6, status);
    }

    private static List<Optional<CellTheory>> none() {
        return Collections.nCopies(6, Optional.empty());
    }
}
