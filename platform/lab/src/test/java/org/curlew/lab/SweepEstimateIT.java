package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.curlew.engine.sweep.Sweep;
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

    // seconds that eight more values along an axis take
    private static double eightMore(Lab lab, String pointer) {
        return seconds(lab, pointer, 10) - seconds(lab, pointer, 2);
    }

    private static double seconds(Lab lab, String pointer, int values) {
        Sweep sweep = lab.sweeps().json().read("""
                {"schemaVersion":1,
                 "experiment":{"schemaVersion":1,
                   "architecture":{"name":"two-layer","parameters":{"M":20,"N":10,"K":1,"activation":"tanh"}},
                   "task":{"name":"gaussian-student-teacher","parameters":{"P":100}},
                   "integrator":{"name":"minibatch-euler","parameters":{"batchSize":10}},
                   "arms":[{"name":"Gradient descent","rule":{"name":"gradient-descent","parameters":{}}},
                           {"name":"Curl descent","rule":{"name":"gradient-descent","parameters":{}}}],
                   "seeds":{"first":1,"count":3},
                   "observables":[{"name":"test-error","parameters":{}}],
                   "recording":{"epochs":200000,"points":5}},
                 "axes":[{"set":["%s"],"values":{"spacing":"linear","from":0.1,"to":1,"count":%d}}]}
                """.formatted(pointer, values));
        return lab.sweeps().sizing().estimate(sweep).time().toMillis() / 1e3;
    }
}
