package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curlew.spi.Examples;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What the flow of linear networks is known to do, in small steps. */
class ConservedQuantitiesTest {

    private static final double STEP = 1e-4;

    @Test
    void the_scalar_network_follows_the_logistic_solution_of_gradient_flow() {
        // u = w1 w2 with w1 = w2: du/dt = 2 u (T - u), u = T / (1 + (T/u0 - 1) exp(-2 T t))
        Weights w = scalar(0.1, 0.1);
        run(w, List.of(1.0, 1.0), 1.5, 20_000);
        double expected = 1.5 / (1 + (1.5 / 0.01 - 1) * Math.exp(-2 * 1.5 * 2));
        assertThat(w.layer(0).get(0, 0) * w.layer(1).get(0, 0)).isEqualTo(expected, within(1e-3));
    }

    @Test
    void with_one_flip_a_weak_scalar_network_circles_for_ever_without_reaching_a_solution() {
        // w1^2 + w2^2 = 0.5 < 2 |t| = 3: the hyperbola w1 w2 = t is out of reach
        Weights w = scalar(0.5, 0.5);
        double largest = 0;
        for (int part = 0; part < 20; part++) {
            run(w, List.of(1.0, -1.0), 1.5, 5_000);
            double w1 = w.layer(0).get(0, 0);
            double w2 = w.layer(1).get(0, 0);
            assertThat(w1 * w1 + w2 * w2).isEqualTo(0.5, within(2e-3));
            largest = Math.max(largest, w1 * w2);
        }
        assertThat(largest).isLessThanOrEqualTo(0.26);
    }

    @Test
    void presynaptic_flips_conserve_hidden_and_readout_weights_in_their_balance() {
        // W1 D1 W1^T - d_i W2^T W2, entries (i, j) with d_i = d_j
        Random random = new Random(4);
        Network network = Nets.twoLayer(5, 4, 2, StandardActivation.LINEAR);
        Examples examples = Nets.examples(network, 12, random);
        Weights w = Nets.weights(network, random);
        List<Signs> signs = Nets.unflipped(network);
        signs.get(0).presynaptic()[1] = -1;
        signs.get(1).presynaptic()[0] = -1;
        signs.get(1).presynaptic()[3] = -1;
        Weights before = w.copy();
        PlainKernel kernel = Nets.kernel(network, examples, w, signs, 12);
        for (int step = 0; step < 5_000; step++) {
            kernel.epoch(w, 12, STEP, WeightConstraint.NONE);
        }
        assertThat(Math.abs(w.layer(0).get(0, 0) - before.layer(0).get(0, 0))).isGreaterThan(1e-2);
        double[] d = signs.get(1).presynaptic();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (d[i] == d[j]) {
                    assertThat(balance(w, signs, i, j)).isEqualTo(balance(before, signs, i, j), within(1e-3));
                }
            }
        }
    }

    private static double balance(Weights w, List<Signs> signs, int i, int j) {
        double sum = 0;
        for (int m = 0; m < w.layer(0).columns(); m++) {
            sum += w.layer(0).get(i, m)
                    * signs.get(0).presynaptic()[m]
                    * w.layer(0).get(j, m);
        }
        for (int k = 0; k < w.layer(1).rows(); k++) {
            sum -= signs.get(1).presynaptic()[i]
                    * w.layer(1).get(k, i)
                    * w.layer(1).get(k, j);
        }
        return sum;
    }

    private static Weights scalar(double w1, double w2) {
        return new Weights(List.of(Matrix.of(new double[][] {{w1}}), Matrix.of(new double[][] {{w2}})));
    }

    // The single sample is x = 1, so that the data's variance is 1.
    private static void run(Weights w, List<Double> readoutAndHiddenSigns, double target, int steps) {
        Network network = Nets.twoLayer(1, 1, 1, StandardActivation.LINEAR);
        Examples one = new Examples(Matrix.of(new double[][] {{1}}), Matrix.of(new double[][] {{target}}));
        List<Signs> signs = Nets.unflipped(network);
        signs.get(0).presynaptic()[0] = readoutAndHiddenSigns.get(0);
        signs.get(1).presynaptic()[0] = readoutAndHiddenSigns.get(1);
        PlainKernel kernel = Nets.kernel(network, one, w, signs, 1);
        for (int step = 0; step < steps; step++) {
            kernel.epoch(w, 1, STEP, WeightConstraint.NONE);
        }
    }
}
