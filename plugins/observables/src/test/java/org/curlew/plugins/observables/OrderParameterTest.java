package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class OrderParameterTest implements ObservableContract {

    private static final Network NETWORK =
            new Network(List.of(new Layer("W1", "output", "K", 1, 2, StandardActivation.LINEAR)));

    @Override
    public Observable contribution() {
        return new OrderParameter();
    }

    @Test
    void weights_that_freeze_give_exactly_zero() {
        assertThat(q(100, 50, epoch -> new double[] {0.1, 0.7})).isZero();
    }

    @Test
    void two_weights_that_swing_by_one_around_minus_one_and_one_give_one() {
        // (w - wbar)^2 = 1 always; var of (-1, 1) = 1
        assertThat(q(100, 50, epoch -> swing(epoch, 1))).isCloseTo(1, within(1e-12));
        assertThat(q(100, 50, epoch -> swing(epoch, 1e-5))).isCloseTo(1e-10, within(1e-15));
    }

    @Test
    void a_random_walk_gives_order_one_or_more() {
        SplittableRandom random = new SplittableRandom(1);
        double[] w = {0, 0};
        assertThat(q(1000, 1000, epoch -> {
                    w[0] += random.nextGaussian();
                    w[1] += random.nextGaussian();
                    return w;
                }))
                .isGreaterThan(0.1);
    }

    @Test
    void what_came_before_the_window_does_not_count() {
        assertThat(q(100, 50, epoch -> epoch <= 50 ? swing(epoch, 1) : new double[] {0.1, 0.7}))
                .isZero();
        assertThat(q(100, 51, epoch -> epoch <= 50 ? swing(epoch, 1) : new double[] {0.1, 0.7}))
                .isPositive();
    }

    @Test
    void it_is_defined_at_the_last_epoch_only() {
        Trajectory trajectory = new Bench().epochs(50, 5).measure(new OrderParameter());
        double[] q = trajectory.series().get("order-parameter");
        assertThat(q[q.length - 1]).isPositive();
        q[q.length - 1] = Double.NaN;
        assertThat(q).containsOnly(Double.NaN);
    }

    private static double[] swing(long epoch, double by) {
        double x = epoch % 2 == 0 ? by : -by;
        return new double[] {-1 + x, 1 - x};
    }

    private static double q(long epochs, int window, LongFunction<double[]> path) {
        Wandering measure = new Wandering(NETWORK, epochs - window, epochs);
        double[] series = new double[1];
        for (long epoch = 0; epoch <= epochs; epoch++) {
            Weights weights = new Weights(List.of(Matrix.of(new double[][] {path.apply(epoch)})));
            GivenWeights moment = new GivenWeights(epoch, weights);
            measure.watch(moment);
            measure.measure(moment, series);
        }
        return series[0];
    }
}
