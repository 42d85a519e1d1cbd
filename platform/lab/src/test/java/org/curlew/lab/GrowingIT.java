package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.SweepGrowth;
import org.curlew.lab.sweeps.SweepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Growing a sweep computes what is new and nothing else, and says before what that takes. */
class GrowingIT {

    private static final int UNITS = 2;

    @TempDir
    private Path data;

    @Test
    void an_axis_extended_after_a_refinement_leaves_out_what_the_refinement_left_out() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            String id = started(lab);
            SweepGrowth growth = lab.sweeps().growth();
            growth.refine(id, 0, 1, 0, 1);
            TestSweeps.await(lab, id, SweepState.DONE);
            assertThat(leftOut(lab, id)).isEqualTo(2);
            Sweep refined = lab.sweeps().sweep(id).sweep().orElseThrow();
            Sweep larger = withRow(refined, 0.6);
            assertThat(growth.estimateExtension(id, larger).units()).isEqualTo(4 * UNITS);
            growth.extend(id, larger);
            TestSweeps.await(lab, id, SweepState.DONE);
            StoredSweep extended = lab.sweeps().sweep(id);
            assertThat(extended.sweep().orElseThrow().cells()).isEqualTo(4 * 5);
            assertThat(leftOut(lab, id)).isEqualTo(2);
            assertThat(extended.done()).isEqualTo((4 * 5 - 2) * UNITS);
            int lastRow = extended.sweep().orElseThrow().cell(0, 4);
            assertThat(lab.sweeps().readings().cells(id).subList(lastRow, lastRow + 4))
                    .containsOnly(new CellStatus(UNITS, UNITS, 0, 0));
        }
    }

    @Test
    void what_growing_takes_is_told_before_and_nothing_is_computed_for_that() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            String id = started(lab);
            SweepGrowth growth = lab.sweeps().growth();
            Sweep sweep = lab.sweeps().sweep(id).sweep().orElseThrow();
            SweepEstimate row = growth.estimateExtension(id, withRow(sweep, 0.6));
            assertThat(row.units()).isEqualTo(3 * UNITS);
            assertThat(row.steps()).isEqualTo(3 * UNITS * 20.0 * 4); // 20 epochs of 20 samples in minibatches of 5
            SweepEstimate nothing = growth.estimateExtension(id, sweep);
            assertThat(nothing.units()).isZero();
            assertThat(nothing.steps()).isZero();
            assertThat(growth.estimateRefinement(id, 0, 1, 0, 1).units()).isEqualTo(5 * UNITS);
            assertThat(lab.sweeps().sweep(id).units()).isEqualTo(9 * UNITS);
        }
    }

    private static Sweep withRow(Sweep sweep, double alpha) {
        Axis y = sweep.axes().get(1);
        return sweep.withAxes(
                List.of(sweep.axes().get(0), y.withValues(y.values().with(List.of(alpha)))));
    }

    private static long leftOut(Lab lab, String id) {
        return lab.sweeps().readings().cells(id).stream()
                .filter(cell -> cell.units() == 0)
                .count();
    }

    private static String started(Lab lab) {
        return TestSweeps.computed(
                lab,
                TestSweeps.tiny(
                        lab,
                        "{\"spacing\":\"listed\",\"list\":[0.25,0.5,1]}",
                        "{\"spacing\":\"listed\",\"list\":[0,0.2,0.4]}",
                        UNITS,
                        20));
    }
}
