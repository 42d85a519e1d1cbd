package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.curlew.spi.ErrorFeedback.OutputError;
import org.curlew.spi.Examples;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error that the collapsed network tells from w = W2 W1, beside the error of the weights themselves. */
class KnownErrorTest {

    private final Random random = new Random(5);

    // The second network is rotated to fewer hidden neurons, the third learns from minibatches.
    @ParameterizedTest
    @CsvSource({"9, 7, 23, 23", "6, 40, 30, 30", "11, 12, 25, 5"})
    void it_is_the_error_of_the_weights_on_any_examples_at_every_epoch(int m, int n, int p, int b) {
        Learning learning = new Learning(m, n, p, b);
        assertThat(learning.kernel.error(learning.w, learning.train))
                .as("before the weights are with the kernel")
                .isEmpty();
        for (int epoch = 0; epoch < 300; epoch++) {
            learning.epoch();
            for (PaddedExamples examples : new PaddedExamples[] {learning.train, learning.test}) {
                double expected = learning.response.error(learning.w.copy(), examples);
                double got = learning.kernel.error(learning.w, examples).orElseThrow();
                // residuals of size sqrt(C), each rounded at the size of y
                assertThat(got).isCloseTo(expected, within(1e-14 * Math.sqrt(expected) + 1e-29));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 40, 40", "6, 40, 30, 30"})
    void it_falls_to_the_rounding_of_the_residuals_as_the_error_of_the_weights_does(int m, int n, int p, int b) {
        Learning learning = new Learning(m, n, p, b);
        for (int epoch = 0; epoch < 20_000; epoch++) {
            learning.epoch();
        }
        assertThat(learning.response.error(learning.w.copy(), learning.test)).isLessThan(1e-27);
        assertThat(learning.kernel.error(learning.w, learning.test).orElseThrow())
                .isBetween(1e-36, 1e-27);
    }

    @ParameterizedTest
    @CsvSource({"9, 7, 23, 23", "6, 40, 30, 30", "11, 12, 25, 5"})
    void asking_for_it_changes_no_bit_of_the_trajectory(int m, int n, int p, int b) {
        Learning asked = new Learning(m, n, p, b);
        random.setSeed(5);
        Learning left = new Learning(m, n, p, b);
        for (int epoch = 0; epoch < 200; epoch++) {
            asked.epoch();
            asked.kernel.error(asked.w, asked.test).orElseThrow();
        }
        for (int epoch = 0; epoch < 200; epoch++) {
            left.epoch();
        }
        assertThat(asked.w).isEqualTo(left.w);
    }

    private final class Learning {

        final NetworkResponse response;
        final PaddedExamples train;
        final PaddedExamples test;
        final Kernel kernel;
        final Weights w;
        final int b;

        Learning(int m, int n, int p, int b) {
            this.b = b;
            Network network = Nets.twoLayer(m, n, 1, StandardActivation.LINEAR);
            response = new NetworkResponse(network);
            Weights teacher = Nets.weights(network, random);
            train = taught(teacher, Nets.examples(network, p, random).inputs());
            test = taught(teacher, Nets.examples(network, 13, random).inputs());
            w = Nets.weights(network, random);
            kernel = Kernels.FASTEST.create(
                    network,
                    train,
                    w.copy(),
                    TwoRoutes.transposed(OutputError.RAW),
                    TwoRoutes.signs(network, 0, 1, false),
                    b);
        }

        private PaddedExamples taught(Weights teacher, Matrix inputs) {
            return new PaddedExamples(new Examples(inputs, response.outputs(teacher, inputs)));
        }

        void epoch() {
            kernel.epoch(w, b, 0.1 * b / train.samples, WeightConstraint.NONE);
        }
    }
}
