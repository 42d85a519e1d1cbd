package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class MaxTestErrorTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new MaxTestError();
    }

    @Test
    void it_is_the_largest_of_all_epochs_however_few_are_recorded() {
        Trajectory all = wandering(400).measure(new TestError());
        Trajectory few = wandering(2).measure(new TestError(), new MaxTestError());
        double largest = Arrays.stream(all.series().get("test-error")).max().orElseThrow();
        assertThat(all.epochs()).hasSizeGreaterThan(120);
        assertThat(few.epochs()).containsExactly(0, 1, 400);
        assertThat(largest)
                .isGreaterThan(
                        2 * Arrays.stream(few.series().get("test-error")).max().orElseThrow());
        assertThat(Bench.last(few, "max-test-error")).isGreaterThanOrEqualTo(largest);
    }

    @Test
    void it_never_falls() {
        assertThat(wandering(50).measure(new MaxTestError()).series().get("max-test-error"))
                .isSorted();
    }

    // readout flips away from the teacher: the error grows, then falls again
    private static Bench wandering(int points) {
        return new Bench()
                .shape(12, 12, 1, "linear")
                .data(Map.of("P", 40, "studentStart", "at-teacher", "startOffset", 1e-2))
                .steps(Map.of("batchSize", 40, "learningRate", 0.5))
                .readoutFlips(0.5)
                .epochs(400, points);
    }
}
