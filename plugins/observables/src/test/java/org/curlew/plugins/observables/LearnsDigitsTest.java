package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.plugins.tasks.HandwrittenDigits;
import org.junit.jupiter.api.Test;

final class LearnsDigitsTest {

    @Test
    void gradient_and_curl_descent_learn_digits_far_below_chance() {
        // always answering a tenth gives 1/2 (1/10)(9/10) = 0.045
        for (double flipped : new double[] {0, 0.1}) {
            Trajectory trajectory = new Bench()
                    .shape(30, 40, 10, "tanh")
                    .task(new HandwrittenDigits(), Map.of("P", 3000, "testSamples", 1000))
                    .steps(Map.of("learningRate", 5, "batchSize", 10))
                    .readoutFlips(flipped)
                    .epochs(80, 10)
                    .measure(new TestError());
            assertThat(trajectory.series().get("test-error")[0]).isGreaterThan(0.04);
            assertThat(Bench.last(trajectory, "test-error"))
                    .as("%s flipped", flipped)
                    .isLessThan(0.045 / 2);
        }
    }
}
