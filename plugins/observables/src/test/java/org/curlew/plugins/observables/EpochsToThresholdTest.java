package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class EpochsToThresholdTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new EpochsToThreshold();
    }

    @Test
    void it_is_the_first_epoch_below_the_threshold_also_between_recorded_ones() {
        double[] all =
                new Bench().epochs(100, 2000).measure(new TestError()).series().get("test-error");
        double threshold = all[37];
        Trajectory few = new Bench()
                .epochs(100, 4)
                .measure(new EpochsToThreshold(), Map.of("threshold", Math.nextUp(threshold)));
        assertThat(few.epochs()).doesNotContain(37);
        assertThat(Bench.last(few, "epochs-to-threshold")).isEqualTo(37);
    }

    @Test
    void at_the_recorded_epochs_only_it_is_one_of_them() {
        double threshold =
                new Bench().epochs(100, 2000).measure(new TestError()).series().get("test-error")[37];
        Trajectory few = new Bench()
                .epochs(100, 4)
                .measure(
                        new EpochsToThreshold(),
                        Map.of("threshold", Math.nextUp(threshold), "looks", "recorded-epochs"));
        assertThat(few.epochs()).containsExactly(0, 1, 5, 22, 100);
        assertThat(Bench.last(few, "epochs-to-threshold")).isEqualTo(100);
    }

    @Test
    void until_it_is_reached_it_is_not_defined() {
        Trajectory trajectory = new Bench().measure(new EpochsToThreshold(), Map.of("threshold", 1e-300));
        assertThat(trajectory.series().get("epochs-to-threshold")).containsOnly(Double.NaN);
    }
}
