package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Matrix;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class ParticipationRatioTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new ParticipationRatio();
    }

    @Test
    void isotropic_activity_fills_every_dimension() {
        SplittableRandom random = new SplittableRandom(1);
        Matrix h = new Matrix(20_000, 5);
        for (int i = 0; i < h.data().length; i++) {
            h.data()[i] = 3 + random.nextGaussian();
        }
        assertThat(ParticipationRatio.ratio(h)).isCloseTo(5, within(0.01));
    }

    @Test
    void activity_along_one_direction_has_one_dimension() {
        Matrix h = new Matrix(50, 4);
        for (int p = 0; p < 50; p++) {
            for (int i = 0; i < 4; i++) {
                h.set(p, i, 1 + Math.sin(p) * (i - 1.5));
            }
        }
        assertThat(ParticipationRatio.ratio(h)).isCloseTo(1, within(1e-12));
    }

    @Test
    void variances_one_and_three_give_eight_fifths() {
        // (1 + 3)^2 / (1 + 9)
        Matrix h = Matrix.of(
                new double[][] {{1, Math.sqrt(3)}, {1, -Math.sqrt(3)}, {-1, Math.sqrt(3)}, {-1, -Math.sqrt(3)}});
        assertThat(ParticipationRatio.ratio(h)).isCloseTo(1.6, within(1e-12));
    }

    @Test
    void activity_that_does_not_vary_has_none() {
        assertThat(ParticipationRatio.ratio(new Matrix(10, 3))).isNaN();
    }

    @Test
    void it_is_measured_in_every_hidden_layer() {
        Trajectory trajectory = new Bench().measure(new ParticipationRatio());
        assertThat(trajectory.series()).containsOnlyKeys("participation-ratio/hidden");
        assertThat(Bench.last(trajectory, "participation-ratio/hidden")).isBetween(1.0, 6.0);
    }
}
