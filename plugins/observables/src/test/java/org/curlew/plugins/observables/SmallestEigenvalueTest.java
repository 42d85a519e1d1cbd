package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class SmallestEigenvalueTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new SmallestEigenvalue();
    }

    @Test
    void it_equals_one_computed_by_hand() {
        // W1 = ((1, 2), (0, 1)), W2 = (3, 1), first hidden neuron flipped: J = 10 1 - (1, 2)ᵀ(1, 2) + (0, 1)ᵀ(0, 1) =
        // ((9, -2), (-2, 7)): 8 - sqrt 5
        assertThat(atStart(FlipSide.PRESYNAPTIC, 0, 0.5)).isCloseTo(8 - Math.sqrt(5), within(1e-12));
        // first input flipped: J = ((-10 + 1, 2), (2, 10 + 5)): 3 - sqrt(12^2 + 2^2)
        assertThat(atStart(FlipSide.PRESYNAPTIC, 0.5, 0)).isCloseTo(3 - Math.sqrt(148), within(1e-12));
        // first hidden neuron flipped postsynaptically: J = (1 - 9) 1 + W1ᵀW1, W1ᵀW1 = ((1, 2), (2, 5)): -8 + 3 - sqrt
        // 8
        assertThat(atStart(FlipSide.POSTSYNAPTIC, 0.5, 0)).isCloseTo(-5 - Math.sqrt(8), within(1e-12));
    }

    @Test
    void near_an_unstable_solution_the_error_grows_at_the_rate_that_it_says() {
        // inputs of covariance sigma^2 1 exactly; the output error grows by 1 + s sigma^2 |lambda| an epoch, C by its
        // square
        int m = 20;
        double variance = 0.5;
        Trajectory trajectory = new Bench()
                .shape(m, 10, 1, "linear")
                .explicit(atTheTeacher(m, 10, variance))
                .steps(Map.of("batchSize", m, "learningRate", 0.05))
                .hiddenFlips(0.4)
                .epochs(1200, 20_000)
                .measure(new TrainError(), new SmallestEigenvalue());
        double[] c = trajectory.series().get("train-error");
        double lambda = trajectory.series().get("smallest-eigenvalue")[0];
        assertThat(lambda).isNegative();
        assertThat(c[1000]).isBetween(1e6 * c[0], 1e-6);
        double rate = Math.log(c[1000] / c[800])
                / (2.0 * (trajectory.epochs()[1000] - trajectory.epochs()[800]));
        assertThat(rate).isCloseTo(Math.log1p(-0.05 * variance * lambda), within(0.01 * rate));
    }

    @Test
    void it_is_refused_where_j_is_not_known() {
        Values none = Values.of("smallest-eigenvalue", List.of(), Map.of());
        Network tanh = network(StandardActivation.TANH, 1);
        Network wide = network(StandardActivation.LINEAR, 2);
        assertThatThrownBy(() -> contribution().check(none, tanh))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("linear networks; got tanh");
        assertThatThrownBy(() -> contribution().check(none, wide)).hasMessageEndingWith("got K = 2");
    }

    private static double atStart(FlipSide side, double hidden, double readout) {
        Matrix w1 = Matrix.of(new double[][] {{1, 2}, {0, 1}});
        Matrix w2 = Matrix.of(new double[][] {{3, 1}});
        Matrix x = Matrix.of(new double[][] {{1, 0}, {0, 1}});
        return new Bench()
                .shape(2, 2, 1, "linear")
                .explicit(Map.of("inputs", x, "targets", new Matrix(2, 1), "student", List.of(w1, w2)))
                .steps(Map.of("batchSize", 2, "learningRate", 1e-3))
                .flips(side, hidden, readout)
                .epochs(1, 1)
                .measure(new SmallestEigenvalue())
                .series()
                .get("smallest-eigenvalue")[0];
    }

    // x_i = sigma sqrt(M) e_i: covariance sigma^2 1
    private static Map<String, Object> atTheTeacher(int m, int n, double variance) {
        SplittableRandom random = new SplittableRandom(5);
        Matrix x = new Matrix(m, m);
        for (int i = 0; i < m; i++) {
            x.set(i, i, Math.sqrt(variance * m));
        }
        Matrix t1 = new Matrix(n, m);
        Matrix t2 = new Matrix(1, n);
        for (Matrix t : List.of(t1, t2)) {
            for (int i = 0; i < t.data().length; i++) {
                t.data()[i] = random.nextGaussian() / Math.sqrt(t.columns());
            }
        }
        Matrix w1 = t1.copy();
        for (int i = 0; i < w1.data().length; i++) {
            w1.data()[i] += 1e-10;
        }
        return Map.of("inputs", x, "teacher", List.of(t1, t2), "student", List.of(w1, t2.copy()));
    }

    private static Network network(StandardActivation phi, int k) {
        return new Network(
                List.of(new Layer("W1", "hidden", "N", 3, 2, phi), new Layer("W2", "output", "K", k, 3, phi)));
    }
}
