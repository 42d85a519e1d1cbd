package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.engine.kernel.PlainKernel;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.Integrator;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What the continuous flow of linear networks conserves, and where scalar orbits go, under Dormand-Prince. */
final class ConservedQuantitiesTest {

    private static final Integrator ADAPTIVE = new AdaptiveRungeKutta();
    private static final Map<String, ?> TIGHT =
            Map.of("epochTime", 0.1, "relativeTolerance", 1e-12, "absoluteTolerance", 1e-13);

    @Test
    void gradient_flow_of_the_scalar_network_keeps_the_difference_of_squares() {
        Weights w = Scalar.weights(1.3, -0.4);
        Scalar.run(ADAPTIVE, TIGHT, Scalar.learning(1, 1, 1), w, 300, at -> {
            double difference = Scalar.w1(at) * Scalar.w1(at) - Scalar.w2(at) * Scalar.w2(at);
            assertThat(difference).isCloseTo(1.3 * 1.3 - 0.4 * 0.4, within(1e-10));
        });
        assertThat(Scalar.w1(w) * Scalar.w2(w)).isCloseTo(1, within(1e-9));
    }

    @Test
    void under_one_flip_the_scalar_network_stays_on_its_circle() {
        Weights w = Scalar.weights(0.6, 0.5);
        Scalar.run(ADAPTIVE, TIGHT, Scalar.learning(1, 1, -1), w, 1000, at -> {
            double squares = Scalar.w1(at) * Scalar.w1(at) + Scalar.w2(at) * Scalar.w2(at);
            assertThat(squares).isCloseTo(0.61, within(1e-10));
        });
    }

    // The hyperbola w1 w2 = t is nearest to the origin at w1^2 + w2^2 = 2 |t|
    @Test
    void orbits_inside_twice_the_target_never_converge_under_one_flip() {
        SplittableRandom random = new SplittableRandom(7);
        for (int orbit = 0; orbit < 20; orbit++) {
            double t = random.nextDouble(-2, 2);
            double radius = Math.sqrt(2 * Math.abs(t) * random.nextDouble(0.05, 0.98));
            double angle = random.nextDouble(2 * Math.PI);
            Weights w = Scalar.weights(radius * Math.cos(angle), radius * Math.sin(angle));
            double d1 = orbit % 2 == 0 ? 1 : -1;
            double nearest = Math.abs(t) - radius * radius / 2;
            Scalar.run(ADAPTIVE, Map.of("epochTime", 0.5), Scalar.learning(t, d1, -d1), w, 400, at -> {
                double e = Math.abs(t - Scalar.w1(at) * Scalar.w2(at));
                assertThat(e).isGreaterThan(nearest * 0.99);
            });
        }
    }

    // The circle is left by nobody, but an orbit that crosses the hyperbola ends on its stable half.
    @Test
    void an_orbit_outside_twice_the_target_ends_on_a_solution_under_one_flip() {
        Weights w = Scalar.weights(1.9, -0.7);
        Scalar.run(ADAPTIVE, TIGHT, Scalar.learning(1, 1, -1), w, 1000, at -> {});
        assertThat(Scalar.w1(w) * Scalar.w2(w)).isCloseTo(1, within(1e-9));
    }

    // entries (i, j) of W1 D1 W1^T - d_i W2^T W2 with d_i = d_j
    @Test
    void presynaptic_flips_conserve_the_balance_of_hidden_and_readout_weights_to_ten_digits() {
        Network network = new Network(List.of(
                new Layer("W1", "hidden", "N", 4, 5, StandardActivation.LINEAR),
                new Layer("W2", "output", "K", 2, 4, StandardActivation.LINEAR)));
        SplittableRandom random = new SplittableRandom(11);
        Weights w = new InitialWeights(1, "normal").draw(network, random);
        Signs hidden = new Signs(new double[] {1, 1, 1, 1}, new double[] {1, -1, 1, 1, 1});
        Signs readout = new Signs(new double[] {1, 1}, new double[] {-1, 1, 1, -1});
        Examples examples = new Examples(gaussian(12, 5, random), gaussian(12, 2, random));
        PlainKernel field = new PlainKernel(
                network,
                new PaddedExamples(examples),
                w,
                ConservedQuantitiesTest::backPropagate,
                List.of(hidden, readout),
                12);
        Weights before = w.copy();
        Stepping stepping = ADAPTIVE.create(Values.of(ADAPTIVE.name(), ADAPTIVE.parameters(), TIGHT), network, 12);
        for (int epoch = 0; epoch < 10; epoch++) {
            stepping.epoch(field, w);
        }
        assertThat(stepping.stalled()).isEmpty();
        assertThat(Math.abs(w.layer(0).get(0, 0) - before.layer(0).get(0, 0))).isGreaterThan(1e-2);
        double[] d = readout.presynaptic();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (d[i] == d[j]) {
                    assertThat(balance(w, hidden, d[i], i, j))
                            .isCloseTo(balance(before, hidden, d[i], i, j), within(1e-10));
                }
            }
        }
    }

    private static double balance(Weights w, Signs hidden, double d, int i, int j) {
        double sum = 0;
        for (int m = 0; m < w.layer(0).columns(); m++) {
            sum += w.layer(0).get(i, m) * hidden.presynaptic()[m] * w.layer(0).get(j, m);
        }
        for (int k = 0; k < w.layer(1).rows(); k++) {
            sum -= d * w.layer(1).get(k, i) * w.layer(1).get(k, j);
        }
        return sum;
    }

    private static void backPropagate(Minibatch batch, Factors[] layers) {
        System.arraycopy(
                batch.error().data(),
                0,
                layers[1].postsynaptic().data(),
                0,
                batch.samples() * batch.network().outputs());
        batch.carryBack(1, layers[1].postsynaptic(), layers[0].postsynaptic());
    }

    private static Matrix gaussian(int rows, int columns, SplittableRandom random) {
        Matrix m = new Matrix(rows, columns);
        for (int i = 0; i < m.data().length; i++) {
            m.data()[i] = 0.7 * random.nextGaussian();
        }
        return m;
    }
}
