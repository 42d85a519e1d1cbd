package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.sweeps.SweepEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a sweep before it runs. */
class SweepEstimateIT {

    @TempDir
    private Path data;

    @Test
    void an_arm_that_an_axis_does_not_touch_is_computed_once_along_it() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            double ofBoth = eightMore(lab, "/task/parameters/studentRange");
            double ofCurlDescent = eightMore(lab, "/arms/1/flips/readoutFlippedFraction");
            assertThat(ofBoth).isPositive();
            assertThat(ofCurlDescent / ofBoth).isCloseTo(0.5, within(1e-3));
        }
    }

    @Test
    void what_another_sweep_has_computed_takes_no_time_and_is_told() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            TestSweeps.computed(lab, TestSweeps.tiny(lab, listed("[0.5,1,2]"), listed("[0,0.25]"), 2, 20));
            Sweep same = TestSweeps.tiny(lab, listed("[0.5,2]"), listed("[0,0.25]"), 2, 20);
            SweepEstimate nothing = lab.sweeps().sizing().estimate(same);
            assertThat(nothing.units()).isEqualTo(8);
            assertThat(nothing.stored()).isEqualTo(8);
            assertThat(nothing.time()).isZero();
            Sweep larger = TestSweeps.tiny(lab, listed("[0.5,1,4]"), listed("[0,0.25,0.5]"), 3, 20);
            SweepEstimate some = lab.sweeps().sizing().estimate(larger);
            assertThat(some.stored()).isEqualTo(2 * 2 * 2);
            assertThat(some.counted()).isTrue();
            assertThat(some.time()).isPositive();
            String id = TestSweeps.computed(lab, larger);
            assertThat(lab.sweeps().sweep(id).reused()).isEqualTo((int) some.stored());
            Sweep longer = TestSweeps.tiny(lab, listed("[0.5,1,2]"), listed("[0,0.25]"), 2, 21);
            assertThat(lab.sweeps().sizing().estimate(longer).stored()).isZero();
        }
    }

    private static String listed(String values) {
        return "{\"spacing\":\"listed\",\"list\":" + values + "}";
    }

    @Test
    void of_very_many_cells_some_tell_how_much_is_stored() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            Sweep many = sweep(lab, axis("/arms/1/flips/readoutFlippedFraction", 900), 20);
            String run = lab.runs()
                    .start(Optional.empty(), "One cell", many.experiment())
                    .id();
            TestLab.await(lab, run, RunState.DONE);
            SweepEstimate estimate = lab.sweeps().sizing().estimate(many);
            assertThat(estimate.counted()).isFalse();
            assertThat(estimate.units()).isEqualTo(900 * 2 * 3);
            assertThat(estimate.stored()).isEqualTo(900 * 3); // gradient descent, which the axis does not touch
        }
    }

    @Test
    void cells_chosen_by_chance_tell_the_time_of_all_of_them() {
        try (Lab lab = Lab.open(TestLab.settings(data))) {
            assertThat(plane(lab, 4) - plane(lab, 3)).isCloseTo(plane(lab, 3) - plane(lab, 2), within(0.1));
            double ofEveryCell = 98 * (plane(lab, 4) - plane(lab, 2)) / 2;
            assertThat(plane(lab, 100) - plane(lab, 2)).isCloseTo(ofEveryCell, withinPercentage(2));
        }
    }

    // seconds that a plane takes whose columns differ in cost and whose rows do not
    private static double plane(Lab lab, int rows) {
        String columns = "{\"derived\":\"compression-ratio\",\"neurons\":220,"
                + "\"values\":{\"spacing\":\"logarithmic\",\"from\":0.1,\"to\":10,\"count\":100}}";
        return seconds(lab, sweep(lab, columns + "," + axis("/arms/1/flips/readoutFlippedFraction", rows), 200_000));
    }

    // seconds that eight more values along an axis take
    private static double eightMore(Lab lab, String pointer) {
        return seconds(lab, sweep(lab, axis(pointer, 10), 200_000))
                - seconds(lab, sweep(lab, axis(pointer, 2), 200_000));
    }

    private static double seconds(Lab lab, Sweep sweep) {
        return lab.sweeps().sizing().estimate(sweep).time().toMillis() / 1e3;
    }

    private static String axis(String pointer, int values) {
        return "{\"set\":[\"%s\"],\"values\":{\"spacing\":\"linear\",\"from\":0.1,\"to\":1,\"count\":%d}}"
                .formatted(pointer, values);
    }

    private static Sweep sweep(Lab lab, String axes, int epochs) {
        return lab.sweeps().json().read("""
                {"schemaVersion":1,
                 "experiment":{"schemaVersion":1,
                   "architecture":{"name":"two-layer","parameters":{"M":20,"N":10,"K":1,"activation":"tanh"}},
                   "task":{"name":"gaussian-student-teacher","parameters":{"P":100}},
                   "integrator":{"name":"minibatch-euler","parameters":{"batchSize":10}},
                   "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}},
                           {"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
                   "seeds":{"first":1,"count":3},
                   "observables":[{"name":"test-error","parameters":{}}],
                   "recording":{"epochs":%d,"points":5}},
                 "axes":[%s]}
                """.formatted(epochs, axes));
    }
}
