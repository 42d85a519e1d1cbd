package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class AscendingShareTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new AscendingShare();
    }

    @Test
    void full_batch_gradient_descent_with_a_small_step_never_ascends() {
        Trajectory trajectory = new Bench().measure(new AscendingShare());
        assertThat(trajectory.series().get("ascending-share")[0]).isNaN();
        assertThat(Bench.last(trajectory, "ascending-share")).isZero();
    }

    @Test
    void curl_descent_ascends_as_often_as_the_train_error_rises() {
        double[] c = curl().measure(new TrainError()).series().get("train-error");
        int rises = 0;
        for (int t = 1; t < c.length; t++) {
            rises += c[t] > c[t - 1] ? 1 : 0;
        }
        assertThat(c).hasSize(201);
        assertThat(rises).isBetween(10, 190);
        assertThat(share(0)).isEqualTo(rises / 200.0);
    }

    @Test
    void rises_within_rounding_do_not_count() {
        assertThat(share(1e-24)).isPositive().isLessThan(share(0));
    }

    private double share(double floor) {
        return Bench.last(curl().measure(new AscendingShare(), Map.of("floor", floor)), "ascending-share");
    }

    private static Bench curl() {
        return new Bench().readoutFlips(0.5).steps(Map.of("learningRate", 0.5)).epochs(200, 5000);
    }
}
