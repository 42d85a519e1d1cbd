package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curlew.spi.Examples;
import org.curlew.spi.Factors;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** A recurrent layer of excitatory and inhibitory neurons: y = f + W D f, and rules of several terms a sample. */
class NeuronTypesTest {

    private static final int N = 7;
    private static final int INHIBITORY = 3;
    private static final int SAMPLES = 12;
    private final Random random = new Random(4);
    private final Network network =
            new Network(List.of(new Layer("W", "recurrent", "N", N, N, StandardActivation.LINEAR, INHIBITORY, true)));
    private final Weights weights = Nets.weights(network, random);
    private final Examples examples = Nets.examples(network, SAMPLES, random);

    @Test
    void responds_with_its_drive_and_what_its_neurons_send_by_type() {
        Matrix y = new NetworkResponse(network).outputs(weights, examples.inputs());
        for (int b = 0; b < SAMPLES; b++) {
            for (int i = 0; i < N; i++) {
                assertThat(y.get(b, i)).isCloseTo(response(b, i), within(1e-14));
            }
        }
    }

    @Test
    void the_gradient_is_the_slope_of_the_error() {
        PaddedExamples padded = new PaddedExamples(examples);
        Weights gradient = new ErrorGradient(network, padded).at(weights);
        NetworkResponse response = new NetworkResponse(network);
        double h = 1e-6;
        double[] w = weights.layer(0).data();
        for (int i = 0; i < w.length; i++) {
            double here = w[i];
            w[i] = here + h;
            double above = response.error(weights, padded);
            w[i] = here - h;
            double below = response.error(weights, padded);
            w[i] = here;
            assertThat(gradient.layer(0).data()[i]).isCloseTo((above - below) / (2 * h), within(1e-8));
        }
    }

    @Test
    void an_error_is_carried_back_through_the_types_and_past_the_weights() {
        Network deep = new Network(List.of(
                new Layer("W1", "hidden", "N", N, 4, StandardActivation.TANH),
                new Layer("W2", "recurrent", "N", N, N, StandardActivation.TANH, INHIBITORY, true)));
        Weights at = Nets.weights(deep, random);
        PaddedExamples padded = new PaddedExamples(Nets.examples(deep, SAMPLES, random));
        Weights gradient = new ErrorGradient(deep, padded).at(at);
        NetworkResponse response = new NetworkResponse(deep);
        double[] w = at.layer(0).data();
        double here = w[5];
        w[5] = here + 1e-6;
        double above = response.error(at, padded);
        w[5] = here - 1e-6;
        double below = response.error(at, padded);
        assertThat(gradient.layer(0).data()[5]).isCloseTo((above - below) / 2e-6, within(1e-8));
    }

    // ΔW = s <y fᵀ + f (y - f)ᵀ>: to first order in W the covariance of y
    @Test
    void a_rule_of_two_terms_a_sample_adds_both() {
        LocalRule rule = new LocalRule() {
            @Override
            public int terms() {
                return 2;
            }

            @Override
            public void factors(Minibatch batch, Factors[] layers) {
                int size = batch.samples() * N;
                Matrix pre = new Matrix(2 * SAMPLES, N);
                double[] post = layers[0].postsynaptic().data();
                for (int i = 0; i < size; i++) {
                    double y = batch.activity(0).data()[i];
                    double f = batch.input(0).data()[i];
                    post[i] = -y;
                    pre.data()[i] = f;
                    post[size + i] = -f;
                    pre.data()[size + i] = y - f;
                }
                layers[0].presynaptic(pre);
            }
        };
        PlainKernel kernel =
                new PlainKernel(network, new PaddedExamples(examples), weights, rule, Nets.unflipped(network), SAMPLES);
        Weights velocity = Weights.zeros(network);
        kernel.velocity(weights, 0, SAMPLES, velocity);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double mean = 0;
                for (int b = 0; b < SAMPLES; b++) {
                    double fi = examples.inputs().get(b, i);
                    double fj = examples.inputs().get(b, j);
                    mean += (response(b, i) * fj + fi * (response(b, j) - fj)) / SAMPLES;
                }
                assertThat(velocity.layer(0).get(i, j)).isCloseTo(mean, within(1e-13));
            }
        }
    }

    @Test
    void noise_at_the_preactivations_reaches_the_outputs_and_leaves_the_minibatch_alone() {
        Matrix noise = Nets.random(SAMPLES, N, random, 1);
        Matrix shifted = new Matrix(SAMPLES, N);
        LocalRule rule = (batch, layers) -> batch.respond(new Matrix[] {noise}, shifted);
        PlainKernel kernel =
                new PlainKernel(network, new PaddedExamples(examples), weights, rule, Nets.unflipped(network), SAMPLES);
        kernel.velocity(weights, 0, SAMPLES, Weights.zeros(network));
        for (int b = 0; b < SAMPLES; b++) {
            for (int i = 0; i < N; i++) {
                assertThat(shifted.get(b, i)).isCloseTo(response(b, i) + noise.get(b, i), within(1e-13));
            }
        }
    }

    // y_i = f_i + sum_j W_ij d_j f_j
    private double response(int sample, int i) {
        double y = examples.inputs().get(sample, i);
        for (int j = 0; j < N; j++) {
            double d = j < N - INHIBITORY ? 1 : -1;
            y += weights.layer(0).get(i, j) * d * examples.inputs().get(sample, j);
        }
        return y;
    }
}
